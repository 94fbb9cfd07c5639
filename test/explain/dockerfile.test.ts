import assert from 'node:assert/strict';
import { languages } from '../../rules/core/rule.ts';
import { explainDockerfile } from '../../rules/explain/dockerfile.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';

/** The explanation at `|` in a Dockerfile: the word it is about, and its markdown. */
function at(marked: string, language: 'en' | 'de' = 'en') {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const explained = explainDockerfile(parseDockerfile(source), offset, language);
  return explained && { word: source.slice(explained.range.start, explained.range.end), text: explained.markdown };
}

/** The line about the file itself. */
const factsAt = (marked: string, language: 'en' | 'de' = 'en') =>
  at(marked, language)?.text.match(/^\*In (?:this file|dieser Datei):\* (.*)$/m)?.[1];

describe('explainDockerfile', () => {
  it('explains keywords in the language asked for', () => {
    assert.equal(at('FROM a\nUS|ER b\n')?.word, 'USER');
    assert.match(at('FROM a\nUS|ER b\n')!.text, /^\*\*`USER`\*\* sets who runs/);
    assert.match(at('FROM a\nuser| b\n', 'de')!.text, /^\*\*`USER`\*\* legt fest, wer/);
  });

  it('says nothing about blank lines, comments, unknown instructions and plain words', () => {
    for (const marked of ['FROM a\n|\nRUN x', '# n|ote\nFROM a', 'FROM a\nFO|O x', 'FROM a\nRUN ech|o hi']) {
      assert.equal(at(marked), undefined, marked);
    }
  });

  it('explains directives at the top only', () => {
    assert.match(at('# syn|tax=docker/dockerfile:1\nFROM a')!.text, /frontend image/);
    assert.equal(at('FROM a\n# syn|tax=docker/dockerfile:1\n'), undefined);
  });

  it('explains flags, mount types and mount options', () => {
    assert.equal(at('FROM a\nCOPY --li|nk x /y\n')?.word, '--link');
    assert.match(at('FROM a\nRUN --mount=type=cac|he,target=/c x\n')!.text, /keeps a directory between builds/);
    assert.equal(at('FROM a\nRUN --mount=type=cache,tar|get=/c x\n')?.word, 'target=/c');
    assert.match(at('FROM a\nRUN --mount=type=secret,i|d=npm x\n')!.text, /names the secret/);
    assert.match(at('FROM a\nRUN --mo|unt=target=/c x\n')!.text, /--mount=type=bind/);
    assert.equal(at('FROM a\nRUN --fo|o x\n'), undefined);
  });

  it('explains the brackets and the first word of start commands', () => {
    assert.match(at('FROM a\nCMD |["node", "x"]\n')!.text, /^\*\*Exec form\*\*/);
    assert.equal(at('FROM a\nCMD ["no|de", "x"]\n')?.word, '"node"');
    assert.match(at('FROM a\nCMD no|de x\n', 'de')!.text, /^\*\*Shell-Form\*\*/);
  });

  it('takes CMD behind HEALTHCHECK for the check, not for a start command', () => {
    assert.match(at('FROM a\nHEALTHCHECK C|MD curl x\n')!.text, /^\*\*`HEALTHCHECK`\*\*/);
    assert.equal(at('FROM a\nHEALTHCHECK CMD cu|rl x\n'), undefined);
    assert.match(at('FROM a\nHEALTHCHECK NO|NE\n')!.text, /^\*\*`NONE`\*\*/);
  });

  it('explains what stands behind ONBUILD', () => {
    assert.match(at('FROM a\nONBUILD CO|PY . .\n')!.text, /^\*\*`COPY`\*\*/);
    assert.match(at('FROM a\nONB|UILD COPY . .\n')!.text, /^\*\*`ONBUILD`\*\*/);
  });

  it('explains line continuations, except in the scripts of heredocs', () => {
    assert.equal(at('FROM a\nRUN x \\|\n  y\n')?.word, '\\');
    assert.match(at('FROM a\nRUN x |\\  \r\n  y\r\n', 'de')!.text, /^\*\*Zeilenfortsetzung\*\*/);
    assert.match(at('# escape=`\nFROM a\nRUN x |`\n  y\n')!.text, /^\*\*Line continuation\*\*/);
    assert.equal(at('FROM a\nRUN <<EOF\nmake |\\\n  all\nEOF\n'), undefined);
    assert.equal(at('FROM a\nRUN x |\\n y\n'), undefined);
  });

  it('explains the brackets around paths, and keys of labels', () => {
    assert.match(at('FROM a\nCOPY |["a b", "/c/"]\n')!.text, /^\*\*JSON form\*\*/);
    assert.match(
      at('FROM a\nLABEL org.opencontainers.image.re|vision=1\n')!.text,
      /the commit the image was built from/,
    );
    assert.match(at('FROM a\nLABEL te|am=1\n')!.text, /^\*\*`LABEL`\*\*/);
  });

  it('explains heredocs at their word, not in their body', () => {
    assert.equal(at('FROM a\nRUN <<E|OF\necho\nEOF\n')?.word, '<<EOF');
    assert.equal(at('FROM a\nRUN <<EOF\nec|ho\nEOF\n'), undefined);
  });

  it('explains programs, subcommands and options that are worth it', () => {
    assert.match(at('FROM a\nRUN apt-get up|date && x\n')!.text, /^\*\*`apt-get update`\*\* fetches the lists/);
    assert.equal(at('FROM a\nRUN apt-get install \\\n  --no-inst|all-recommends x\n')?.word, '--no-install-recommends');
    assert.match(at('FROM a\nRUN su|do make\n')!.text, /^\*\*`sudo`\*\*/);
    assert.match(at('FROM a\nCMD ex|ec node x\n')!.text, /^\*\*`exec`\*\* replaces the shell/);
    assert.match(at('FROM a\nRUN <<EOF\nchm|od 777 /x\nEOF\n')!.text, /^\*\*`chmod`\*\*/);
    assert.equal(at('FROM a\nRUN echo apt-get up|date\n'), undefined);
  });

  it('explains the parts of an image name', () => {
    assert.match(at('FROM ghcr|.io/a/b:1\n')!.text, /^\*\*Registry\*\*/);
    assert.match(at('FROM ghcr.io/a/b:1.|2\n')!.text, /^\*\*Tag\*\*/);
    assert.match(at('FROM no|de\n')!.text, /^\*\*Image name\*\*/);
    assert.match(at('FROM scr|atch\n')!.text, /the empty image/);
    assert.equal(at('FROM a A|S build\n')?.word, 'AS');
  });

  it('explains variables, and the platform arguments by themselves', () => {
    assert.match(at('ARG V=1\nFROM a:$|V\n')!.text, /`V` comes from `ARG` in line 1/);
    assert.match(at('FROM --platform=x $BUILD|PLATFORM\n')!.text, /the machine that builds/);
    assert.match(at('FROM a\nARG TARGET|ARCH\n')!.text, /the processor the image is built for/);
    assert.equal(factsAt('FROM a\nENV A=1\nRUN echo $|A\n'), '`A` comes from `ENV` in line 2.');
    assert.match(factsAt('FROM a\nARG A=1\nCMD echo $|A\n')!, /`ARG` in line 2 exists while building only/);
    assert.match(factsAt('FROM a AS x\nARG A\nFROM b\nLABEL c=$|A\n')!, /belongs to stage `x` and is not visible/);
    assert.match(factsAt('ARG A=1\nFROM a\nRUN echo $|A\n', 'de')!, /vor dem ersten `FROM`.*erneut deklarieren/);
    assert.match(factsAt('FROM scratch\nLABEL c=$|A\nARG A=1\n')!, /further down.* line 3\..* the text is empty\./);
    assert.equal(factsAt('FROM a\nRUN A=1; echo $|A\n'), undefined, 'the shell has set it');
  });
});

describe('facts of a Dockerfile', () => {
  it('tell the stage, who uses it and what its image leaves open', () => {
    const two = 'FROM a:1 AS build\nRUN x\nFROM b\nCOPY --from=build /x /\n';
    assert.equal(
      factsAt(`|${two}`),
      'Stage 1 of 2. Used by the final stage. `a:1` has no digest: a later pull can bring other content.',
    );
    assert.equal(
      factsAt(two.replace('FROM b', 'FR|OM b'), 'de'),
      'Stage 2 von 2, die letzte. `b` hat keinen Tag, gemeint ist also `latest`.',
    );
    assert.match(factsAt('|FROM a@x AS one\nFROM b\n')!, /BuildKit skips it/);
    assert.equal(factsAt('|FROM $X\n'), undefined);
  });

  it('tell who runs the process, as far as it is known', () => {
    assert.equal(
      factsAt('FROM a\nUSER app\nRUN x\n|USER 10001\n'),
      'The process of the final image runs as `10001` (line 4).',
    );
    assert.equal(factsAt('FROM a\n|USER app\nUSER root\n'), 'It applies up to the `USER` in line 3.');
    assert.match(
      factsAt('|FROM alpine:3.22\nCMD ["x"]\n')!,
      /No `USER` in the final stage: the process starts as `root`/,
    );
    assert.doesNotMatch(factsAt('|FROM example.org/unknown:1\n')!, /USER/);
  });

  it('tell the first process only where the entrypoint is known', () => {
    assert.match(factsAt('FROM alpine\n|CMD ["/usr/bin/node", "x"]\n')!, /^PID 1 is `node`\./);
    assert.match(factsAt('FROM alpine\n|CMD node x\n')!, /^Shell form: `\/bin\/sh` starts first and runs `node`\./);
    assert.match(factsAt('FROM alpine\n|CMD exec node x\n')!, /^`exec` replaces the shell: PID 1 is `node`\./);
    assert.equal(factsAt('FROM example.org/unknown\n|CMD ["x"]\n'), undefined);
    assert.match(factsAt('FROM node:22\n|CMD ["node"]\n')!, /entrypoint of the base image, `docker-entrypoint\.sh`/);
    assert.equal(factsAt('FROM alpine\n|CMD ["a"]\nCMD ["b"]\n'), 'Without effect: line 3 replaces it.');
    assert.match(factsAt('FROM x\nENTRYPOINT ["a"]\n|CMD ["--b"]\n')!, /arguments of the `ENTRYPOINT` in line 2/);
    assert.match(factsAt('FROM x\nENTRYPOINT a\n|CMD ["--b"]\n')!, /ignores it/);
  });

  it('tell how far ARG reaches', () => {
    assert.equal(
      factsAt('FROM a\n|ARG A=1\nRUN x\n\nFROM b\n'),
      'Visible from line 2 to line 3, the end of the stage.',
    );
    assert.match(
      factsAt('FROM a AS x\n|ARG A\nFROM x\n')!,
      /, and in the final stage, which builds on it\. `A` has no default/,
    );
    assert.match(factsAt('ARG A=1\nFROM a\n|ARG A\n', 'de')!, /`A` übernimmt den Standardwert vom `ARG` in Zeile 1\./);
    assert.equal(factsAt('FROM a\n|ARG TARGETARCH\n'), 'Visible from line 2 to line 2, the end of the stage.');
    assert.match(factsAt('|ARG A\nFROM a\nARG A\nFROM b\n')!, /declared again, in the stage in line 2/);
    assert.match(factsAt('FROM a\n|ARG A\nENV A=1\n')!, /the `ENV` in line 3 wins/);
  });

  it('tell which settings do not reach the final image', () => {
    assert.match(factsAt('FROM a AS x\n|ENV A=1\nFROM b\nCOPY --from=x /a /\n')!, /this setting does not reach it/);
    assert.equal(factsAt('FROM a AS x\n|ENV A=1\nFROM x\n'), undefined);
  });

  it('tell what a signal does', () => {
    assert.match(factsAt('FROM a\nSTOPSIGNAL |9\n')!, /^`SIGKILL` ends the process at once/);
  });

  it('tell where relative paths lead', () => {
    assert.equal(factsAt('FROM a\nWORKDIR /srv\n|WORKDIR app\n'), 'The path becomes `/srv/app`.');
    assert.equal(
      factsAt('FROM a\nWORKDIR /srv\n|COPY x ./y/\n'),
      '`./y/` is relative to `WORKDIR` `/srv`. Layer 2 on top of the base image.',
    );
  });

  it('never show the value of a variable', () => {
    const source =
      'FROM alpine\nARG T=hush\nENV S=hush\nRUN echo $S $T\nCMD ["x", "--key=hush"]\nENTRYPOINT x hush $S\n';
    const doc = parseDockerfile(source);
    for (let offset = 0; offset <= source.length; offset++) {
      for (const language of languages) {
        assert.doesNotMatch(explainDockerfile(doc, offset, language)?.markdown ?? '', /hush/);
      }
    }
  });
});

import assert from 'node:assert/strict';
import { type DockerfileDocument, parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { KeyValueInstruction } from '../../../rules/model/dockerfile/kinds.ts';
import type { Range } from '../../../rules/model/text.ts';
import type { Value } from '../../../rules/model/value.ts';

const at = (doc: DockerfileDocument, range: Range | undefined) => range && doc.source.slice(range.start, range.end);
const plain = <T>(value: Value<T>): T | '?' => (value.known ? value.value : '?');

describe('DockerfileDocument', () => {
  describe('instructions', () => {
    it('splits flags from the body', () => {
      const doc = parseDockerfile(
        'FROM a\nRUN --network=none \\\n  --mount=type=cache,target=/c,sharing=locked x --y\n',
      );
      const [run] = doc.ofType('RUN');
      assert.deepEqual(
        run!.flags.map((flag) => [flag.name, flag.value, at(doc, flag.range)]),
        [
          ['network', 'none', '--network=none'],
          ['mount', 'type=cache,target=/c,sharing=locked', '--mount=type=cache,target=/c,sharing=locked'],
        ],
      );
      const [mount] = run!.mounts;
      assert.equal(mount!.type, 'cache');
      assert.equal(at(doc, mount!.option('sharing')!.valueRange), 'locked');
      assert.equal(run!.body.text, 'x --y');
    });

    it('reads the exec form with ranges inside the quotes', () => {
      const doc = parseDockerfile('FROM a\nCMD ["node", \\\n  "app.js"]\n');
      const [cmd] = doc.ofType('CMD');
      assert.equal(cmd!.form, 'exec');
      assert.deepEqual(
        cmd!.exec!.map((word) => [word.value, at(doc, word.range), at(doc, word.fullRange)]),
        [
          ['node', 'node', '"node"'],
          ['app.js', 'app.js', '"app.js"'],
        ],
      );
    });

    it('finds the instruction behind ONBUILD and the command of HEALTHCHECK', () => {
      const doc = parseDockerfile('FROM a\nONBUILD COPY . /src\nHEALTHCHECK --interval=5s CMD curl -f x || exit 1\n');
      assert.deepEqual(
        doc.all.map((instruction) => instruction.keyword),
        ['FROM', 'ONBUILD', 'COPY', 'HEALTHCHECK', 'CMD'],
      );
      const [copy] = doc.ofType('COPY');
      assert.equal(at(doc, copy!.range), 'COPY . /src');
      assert.ok(copy!.isOnbuild);
      assert.deepEqual(doc.ofType('CMD'), []);
      const [check] = doc.ofType('HEALTHCHECK');
      assert.equal(check!.flag('interval')!.value, '5s');
      assert.deepEqual(
        doc.commands().map((command) => command.name),
        ['curl', 'exit'],
      );
    });

    it('splits name and value of ENV, ARG and LABEL', () => {
      const doc = parseDockerfile('FROM a\nENV A=1 B="x y"\nENV C d e\nARG D\nLABEL "l m"=n\n');
      const pairs = doc.all.flatMap((instruction) =>
        instruction instanceof KeyValueInstruction ? instruction.pairs : [],
      );
      assert.deepEqual(
        pairs.map((pair) => [pair.name, plain(pair.value), pair.legacy]),
        [
          ['A', '1', false],
          ['B', 'x y', false],
          ['C', 'd e', true],
          ['D', '?', false],
          ['l m', 'n', false],
        ],
      );
    });

    it('splits USER at the colon', () => {
      const doc = parseDockerfile('FROM a\nUSER app:${GROUP:-web}\n');
      const [user] = doc.ofType('USER');
      assert.equal(at(doc, user!.user!.range), 'app');
      assert.equal(at(doc, user!.group!.range), '${GROUP:-web}');
    });

    it('reads ports of EXPOSE', () => {
      const doc = parseDockerfile('FROM scratch\nARG P=90\nEXPOSE 80 53/UDP 1-3/tcp $P $Q x\n');
      const [expose] = doc.ofType('EXPOSE');
      assert.deepEqual(
        expose!.ports.map((port) => [plain(port.ports), port.protocol]),
        [
          [{ first: 80, last: 80 }, 'tcp'],
          [{ first: 53, last: 53 }, 'udp'],
          [{ first: 1, last: 3 }, 'tcp'],
          [{ first: 90, last: 90 }, 'tcp'],
          ['?', 'tcp'],
          ['?', 'tcp'],
        ],
      );
    });

    it('does not take the words of a heredoc for sources', () => {
      const doc = parseDockerfile('FROM a\nCOPY <<EOF b /d/\nx\nEOF\n');
      assert.deepEqual(
        doc.ofType('COPY')[0]!.sources.map((word) => word.raw),
        ['b'],
      );
    });
  });

  describe('commands', () => {
    it('reads RUN through continuations and comments, with ranges in the file', () => {
      const doc = parseDockerfile('FROM a\nRUN apt-get update \\\n  # why\n  && apt-get install -y curl\n');
      const [, install] = doc.commands('apt-get');
      assert.equal(at(doc, install!.range), 'apt-get install -y curl');
      assert.equal(doc.instructionOf(install!).keyword, 'RUN');
    });

    it('reads heredocs: as a script, as input of a command, not for other interpreters', () => {
      const names = (source: string) =>
        parseDockerfile(source)
          .commands()
          .map((command) => command.name);
      assert.deepEqual(names('FROM a\nRUN <<EOF\napt-get update\necho x\nEOF\n'), ['apt-get', 'echo']);
      assert.deepEqual(names('FROM a\nRUN <<EOF\n#!/usr/bin/env bash\necho x\nEOF\n'), ['echo']);
      assert.deepEqual(names('FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF\n'), []);
      assert.ok(names('FROM a\nRUN cat <<EOF >/x\nrm\nEOF\nRUN y\n').includes('cat'));
      assert.ok(!names('FROM a\nRUN cat <<EOF >/x\nrm\nEOF\nRUN y\n').includes('rm'));
    });

    it('reads none that PowerShell or cmd would run', () => {
      assert.deepEqual(parseDockerfile('FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN dir\n').commands(), []);
      assert.deepEqual(parseDockerfile('FROM a\nSHELL ["pwsh", "-Command"]\nRUN Get-Item x\n').commands(), []);
    });
  });

  describe('stages', () => {
    it('links stages by name without regard to case, and by number', () => {
      const doc = parseDockerfile(
        'FROM a AS Build\nFROM build AS test\nFROM b\nCOPY --from=0 /x /x\nCOPY --from=BUILD /x /x\n',
      );
      const [build, test, last] = doc.stages;
      assert.equal(test!.baseStage, build);
      assert.deepEqual(
        doc.ofType('COPY').map((copy) => copy.from!.stage),
        [build, build],
      );
      assert.deepEqual([build!.isUsed, test!.isUsed, last!.isUsed], [true, false, true]);
      assert.equal(last, doc.finalStage);
    });

    it('takes an unknown name of --from for an image', () => {
      const doc = parseDockerfile('FROM a\nCOPY --from=nginx:1.27 /x /x\n');
      const from = doc.ofType('COPY')[0]!.from!;
      assert.equal(from.stage, undefined);
      assert.equal(at(doc, from.image!.tag!.range), '1.27');
    });

    it('reads a fragment without FROM as the inside of a stage', () => {
      const doc = parseDockerfile('ARG A=1\nRUN x\nUSER $A\n');
      assert.equal(doc.stages.length, 1);
      assert.equal(plain(doc.finalStage!.user), '1');
    });

    it('knows the effective user at every instruction, through stages', () => {
      const doc = parseDockerfile('FROM scratch AS base\nRUN a\nUSER app\nFROM base\nRUN b\nUSER 0\nRUN c\n');
      assert.deepEqual(
        doc.ofType('RUN').map((run) => plain(run.stage!.userAt(run))),
        ['root', 'app', '0'],
      );
      assert.equal(plain(parseDockerfile('FROM example.test/unheard-of\n').finalStage!.user), '?');
      assert.equal(plain(parseDockerfile('FROM scratch\nARG U\nUSER $U\n').finalStage!.user), '?');
    });

    it('puts working directories together', () => {
      const doc = parseDockerfile('FROM scratch AS a\nWORKDIR /srv\nFROM a\nARG D=x\nWORKDIR $D\n');
      assert.equal(plain(doc.finalStage!.workdir), '/srv/x');
      assert.equal(plain(parseDockerfile('FROM a\nWORKDIR x\n').finalStage!.workdir), '?');
    });

    it('knows the shell at every instruction, through stages', () => {
      const doc = parseDockerfile('FROM a AS b\nRUN x\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM b\nRUN y\n');
      assert.deepEqual(
        doc.ofType('RUN').map((run) => run.dialect),
        ['posix', 'bash'],
      );
    });

    it('drops the CMD of the base when ENTRYPOINT is set, but not its own', () => {
      const inherited = parseDockerfile('FROM a AS b\nCMD x\nFROM b\nENTRYPOINT ["y"]\n').finalStage!.startCommand;
      assert.equal(inherited.cmd, undefined);
      const own = parseDockerfile('FROM a\nCMD x\nENTRYPOINT ["y"]\n').finalStage!.startCommand;
      assert.equal(own.cmd!.body.text, 'x');
    });
  });

  describe('main process', () => {
    const main = (source: string) => {
      const stage = parseDockerfile(source).finalStage!;
      return [stage.processInstruction?.keyword, ...stage.processCommands.map((command) => command.name)];
    };

    it('is what ENTRYPOINT starts, else CMD', () => {
      assert.deepEqual(main('FROM scratch\nENTRYPOINT ["/app"]\nCMD ["--port", "80"]\n'), ['ENTRYPOINT', 'app']);
      assert.deepEqual(main('FROM scratch\nCMD ["/app"]\n'), ['CMD', 'app']);
    });

    it('is CMD behind the scripts of official images, which start it', () => {
      assert.deepEqual(main('FROM node:22\nCMD ["node", "a.js"]\n'), ['CMD', 'node']);
    });
  });

  describe('variables', () => {
    const lookup = (source: string, name: string) => {
      const doc = parseDockerfile(source);
      return doc.scopeAt(doc.instructions.at(-1)!).lookup(name);
    };
    const valueOf = (source: string, name = 'V') => {
      const variable = lookup(source, name);
      return variable && plain(variable.value);
    };

    it('shows global ARGs to FROM, and to stages that declare them again', () => {
      const doc = parseDockerfile('ARG TAG=22\nARG FULL=${TAG}-alpine\nFROM node:${FULL}\nRUN x\nARG TAG\nRUN y\n');
      assert.equal(doc.stages[0]!.image!.tag!.value, '22-alpine');
      assert.equal(at(doc, doc.stages[0]!.image!.tag!.range), '${FULL}');
      const [first, second] = doc.ofType('RUN');
      assert.equal(doc.scopeAt(first!).lookup('TAG'), undefined);
      assert.equal(plain(doc.scopeAt(second!).lookup('TAG')!.value), '22');
    });

    it('lets ENV win over ARG, wherever it stands', () => {
      assert.equal(valueOf('FROM a\nENV V=env\nARG V=arg\nRUN x'), 'env');
      assert.equal(valueOf('FROM a\nARG V=arg\nENV V=${V}2\nRUN x'), 'arg2');
    });

    it('does not show an instruction its own variables', () => {
      const doc = parseDockerfile('FROM scratch\nENV A=1\nENV A=2 B=$A\n');
      assert.equal(plain(doc.ofType('ENV')[1]!.pair('B')!.value), '1');
    });

    it('inherits variables from the stage it builds on', () => {
      assert.equal(valueOf('FROM a AS b\nENV V=1\nFROM b\nRUN x'), '1');
      assert.equal(valueOf('FROM a AS b\nENV V=1\nFROM a\nRUN x'), undefined);
    });

    it('does not know what only a build argument says', () => {
      assert.equal(valueOf('FROM a\nARG V\nRUN x'), '?');
      assert.equal(valueOf('FROM a\nARG TARGETARCH\nRUN x', 'TARGETARCH'), '?');
      assert.equal(lookup('FROM a\nRUN x', 'http_proxy')!.kind, 'predefined');
      assert.equal(lookup('FROM a\nRUN x', 'TARGETARCH'), undefined);
    });

    it('takes an undeclared name for nothing only where the base image is known', () => {
      assert.equal(plain(parseDockerfile('FROM scratch\nUSER a$X\n').finalStage!.user), 'a');
      assert.equal(plain(parseDockerfile('FROM example.test/unheard-of\nUSER a$X\n').finalStage!.user), '?');
    });

    it('survives declarations that refer to themselves', () => {
      assert.equal(valueOf('FROM scratch\nENV V=$V\nENV V=$V\nRUN x'), '');
      assert.equal(valueOf('ARG V=$V\nFROM scratch\nARG V\nRUN x'), '');
    });
  });
});

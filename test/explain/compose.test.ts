import assert from 'node:assert/strict';
import { languages } from '../../rules/core/rule.ts';
import { explainCompose } from '../../rules/explain/compose.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';

/** The explanation at `|` in a Compose file: the word it is about, and its markdown. */
function at(marked: string, language: 'en' | 'de' = 'en', mark = '|') {
  const offset = marked.indexOf(mark);
  const source = marked.replace(mark, '');
  const explained = explainCompose(parseCompose(source), offset, language);
  return explained && { word: source.slice(explained.range.start, explained.range.end), text: explained.markdown };
}

/** Lines below a service called `web`. */
const web = (text: string) => `services:\n  web:\n${text.replace(/^/gm, '    ')}\n`;

const factsAt = (marked: string, language: 'en' | 'de' = 'en') =>
  at(marked, language)?.text.match(/^\*In (?:this file|dieser Datei):\* (.*)$/m)?.[1];

describe('explainCompose', () => {
  it('explains keys by their path', () => {
    assert.match(at(web('vol|umes: [a:/b]'))!.text, /mounts storage/);
    assert.match(at('volu|mes: {a: }\n')!.text, /declares named volumes/);
    assert.match(at('volumes:\n  da|ta:\n')!.text, /^\*\*`data`\*\* is a named volume/);
    assert.match(at(web('healthcheck:\n  te|st: x'), 'de')!.text, /^\*\*`test`\*\* ist der Befehl/);
    assert.match(
      at(web('deploy:\n  resources:\n    limits:\n      mem|ory: 1g'))!.text,
      /the memory a container may use at most/,
    );
    assert.match(at(web('build:\n  tar|get: x'))!.text, /this stage of the Dockerfile/);
  });

  it('explains values by their key, and list items by their list', () => {
    assert.equal(at(web('restart: alw|ays'))?.word, 'always');
    assert.match(at(web('restart: alw|ays'))!.text, /^\*\*`restart`\*\*/);
    assert.match(at(web('ports:\n  - "80|80:80"'))!.text, /^\*\*`ports`\*\*/);
    assert.match(at(web('ports:\n  - target|: 80'))!.text, /^\*\*`target`\*\* is the port inside/);
    assert.match(at(web('command: ["no|de"]'))!.text, /^\*\*`command`\*\*/);
  });

  it('shows the name of a variable, not what it is set to', () => {
    assert.equal(at(web('environment:\n  - SEC|RET=hush'))?.word, 'SECRET');
    assert.match(at(web('environment:\n  SECRET: hu|sh'))!.text, /^\*\*`SECRET`\*\*/);
  });

  it('says nothing about unknown keys, blanks and brackets', () => {
    for (const text of ['unknown|: 1', 'unknown: {a|: 1}', 'build:\n  foo|: 1', 'environment: |[A=1]']) {
      assert.equal(at(web(text)), undefined, text);
    }
    assert.equal(at('services:\n  web:\n | \n    image: a\n'), undefined);
    assert.equal(at('|'), undefined);
  });

  it('explains variables, merge keys, tags and extensions', () => {
    assert.match(at(web('image: "a:${T|AG:?x}"'))!.text, /Compose stops with the message behind `:\?`/);
    assert.match(at(web('image: "a:${TAG:-${IN|NER}}"'))!.text, /If `INNER` is unset/);
    assert.match(at(`x-a: &a {init: true}\n${web('<|<: *a')}`)!.text, /inserts the keys of another map/);
    assert.match(at(web('ports: !re|set []'))!.text, /^\*\*`!reset`\*\*/);
    assert.match(at('x-lo|g: &log {driver: local}\n')!.text, /is ignored by Compose/);
  });
});

describe('explainCompose, in dockerfile_inline', () => {
  const inline = (...lines: readonly string[]) =>
    web(`build:\n  dockerfile_inline: |\n${lines.map((line) => `    ${line}`).join('\n')}`);

  it('explains the Dockerfile at its place, and names lines as the Compose file counts them', () => {
    const run = at(inline('FROM debian:13', 'R^UN apt-get update'), 'en', '^')!;
    assert.equal(run.word, 'RUN');
    assert.match(run.text, /^\*\*`RUN`\*\*/);
    const user = at(inline('FROM debian:13', 'USER app', 'US^ER web'), 'de', '^')!;
    assert.match(user.text, /Zeile 7\b/);
    assert.match(at(inline('FR^OM debian:13'), 'en', '^')!.text, /The service `web` builds this stage\./);
  });

  it('explains the key where it is meant, and where Compose fills something in', () => {
    const texts = [inline('FROM a').replace('_inline', '_in^line'), inline('FR^OM debian:${TAG}')];
    for (const text of texts) assert.match(at(text, 'en', '^')!.text, /^\*\*`dockerfile_inline`\*\*/, text);
  });
});

describe('facts of a Compose file', () => {
  it('tell where ports are reachable', () => {
    assert.equal(factsAt(web('ports: ["80|80:80"]')), 'Host port `8080` leads to `80`, open on all interfaces.');
    assert.equal(
      factsAt(web('ports: ["127.0.0.1:80|80:80"]'), 'de'),
      'Host-Port `8080` führt zu `80`, nur auf `127.0.0.1`.',
    );
    assert.equal(factsAt(web('ports: ["8|0"]')), 'Port `80` gets a random free port of the host.');
    assert.equal(factsAt(web('por|ts: ["${P}:80"]')), undefined);
  });

  it('tell what restart policies and signals mean', () => {
    assert.equal(
      factsAt(web('restart: on-fail|ure:3'))!.split(';')[0],
      '`on-failure` restarts the container only if the exit code is not 0',
    );
    assert.match(factsAt(web('stop_sig|nal: INT'), 'de')!, /^`SIGINT` entspricht Strg\+C/);
    assert.equal(factsAt(web('rest|art: ${R}')), undefined);
  });

  it('tell where data is kept', () => {
    assert.equal(factsAt(`${web('volumes: ["da|ta:/x"]')}volumes:\n  data:\n`), '`/x` is kept in the volume `data`.');
    assert.match(factsAt(web('volumes: ["da|ta:/x"]'))!, /is not declared/);
    assert.equal(factsAt(web('volumes: ["./a|:/x"]')), '`/x` shows `./a` of the host.');
    assert.match(factsAt(web('volumes: ["/|x"]'))!, /anonymous volume/);
  });

  it('tell what is waited for', () => {
    const db = '  db:\n    image: a\n';
    assert.match(factsAt(web('depends_on: [d|b]') + db)!, /Waits only until `db` has started/);
    assert.match(factsAt(web('depends|_on: {db: {condition: service_healthy}}') + db)!, /must come from its image/);
    assert.match(
      factsAt(
        web('depends|_on: {db: {condition: service_healthy}}') + db.replace('image: a', 'healthcheck: {test: x}'),
      )!,
      /until the healthcheck of `db` succeeds/,
    );
  });

  it('tell who uses what is declared', () => {
    assert.equal(factsAt(`${web('networks: [back]')}networks:\n  ba|ck:\n`), 'Used by `web`.');
    assert.equal(factsAt(`${web('secrets: [pw]')}secrets:\n  p|w: {file: ./pw}\n`, 'de'), 'Benutzt von `web`.');
  });

  it('tell what an image leaves open', () => {
    assert.match(factsAt(web('image: post|gres'))!, /no tag, so it means `latest`/);
    assert.equal(factsAt(web('image: "postgres:${|V}"')), 'If `V` is unset, the text is empty.');
    assert.match(factsAt(web('us|er: root\nimage: postgres:17'))!, /hands over to `postgres`/);
  });

  it('never show the value of a variable or a default', () => {
    const source = web('environment:\n  A: hush\n  B: ${B:-hush}\nbuild:\n  args: [T=hush]\nlabels: {x: hush}');
    const doc = parseCompose(source);
    for (let offset = 0; offset <= source.length; offset++) {
      for (const language of languages) {
        assert.doesNotMatch(explainCompose(doc, offset, language)?.markdown ?? '', /hush/);
      }
    }
  });
});

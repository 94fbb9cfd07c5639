import assert from 'node:assert/strict';
import type { Language } from '../../rules/core/rule.ts';
import { explainCompose } from '../../rules/explain/compose.ts';
import { explainDockerfile } from '../../rules/explain/dockerfile.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';
import { Project } from '../../rules/model/project/project.ts';
import { surroundingsOf } from '../../rules/model/project/surroundings.ts';

/** The markdown at `|` in the first of some files. */
function at(files: Readonly<Record<string, string>>, language: Language = 'en'): string {
  const [path = '', marked = ''] = Object.entries(files)[0] ?? [];
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const surroundings = surroundingsOf(path, { ...files, [path]: text });
  if (path.endsWith('.yaml')) {
    const doc = parseCompose(text);
    return explainCompose(doc, offset, language, new Project(surroundings, doc))?.markdown ?? '';
  }
  const doc = parseDockerfile(text);
  return explainDockerfile(doc, offset, language, new Project(surroundings, doc))?.markdown ?? '';
}

/** The line about other files. */
const factsAt = (files: Readonly<Record<string, string>>, language: Language = 'en') =>
  at(files, language).match(/^\*In (?:this project|diesem Projekt):\* (.*)$/m)?.[1];

const service = (text: string) => `services:\n  web:\n${text.replace(/^/gm, '    ')}\n`;

describe('what Compose files make of a Dockerfile', () => {
  const built = (marked: string, keys: string) => ({
    Dockerfile: marked,
    'compose.yaml': service(`build:\n  context: .\n${keys}`),
  });

  it('is which service builds a stage, and with what', () => {
    const keys = '  target: run\n  args:\n    TOKEN: hush';
    assert.equal(
      factsAt(built('FROM a AS build\nFR|OM b AS run\n', keys)),
      'The service `web` (`compose.yaml`) builds this stage as its target and sets `TOKEN`.',
    );
    assert.equal(factsAt(built('FR|OM a AS build\nFROM b AS run\n', keys)), undefined);
    assert.equal(factsAt(built('FR|OM a\n', ''), 'de'), 'Der Dienst `web` (`compose.yaml`) baut diese Stage.');
  });

  it('is which arguments a service sets, but not to what', () => {
    const files = built('FROM a\nARG TO|KEN\n', '  args: [TOKEN=hush]');
    assert.equal(factsAt(files), 'The service `web` (`compose.yaml`) sets `TOKEN`.');
    assert.doesNotMatch(at(files), /hush/);
    const unused = 'FROM a AS other\nARG TO|KEN\nFROM b\n';
    assert.equal(factsAt(built(unused, '  args: [TOKEN=hush]')), undefined, 'the service does not build that stage');
  });

  it('is which variables a service sets anew', () => {
    const files = built('FROM a\nENV A=1 |B=2\n', 'environment: {B: hush, A: hush}');
    assert.equal(factsAt(files), 'At the start the service `web` (`compose.yaml`) sets `B` itself.');
    assert.doesNotMatch(at(files), /hush/);
  });

  it('is where a port leads', () => {
    const ports = 'ports: ["127.0.0.1:80:8080", "53:53/udp", "${P}:8080"]';
    assert.equal(
      factsAt(built('FROM a\nEXP|OSE 8080\n', ports)),
      'The service `web` (`compose.yaml`) publishes `8080` on the host as `127.0.0.1:80`.',
    );
    assert.equal(factsAt(built('FROM a\nEXP|OSE 9000\n', ports)), undefined);
  });

  it('is what a service replaces', () => {
    assert.match(factsAt(built('FROM a\nUS|ER b\n', 'user: c'))!, /replaces it with its own `user`/);
    assert.match(factsAt(built('FROM a\nCM|D b\n', 'command: c'), 'de')!, /durch ein eigenes `command`/);
    assert.equal(factsAt(built('FROM a\nCM|D b\n', '')), undefined);
  });
});

describe('what other files say about a Compose file', () => {
  const Dockerfile = 'FROM node:22\nARG TOKEN\nUSER node\nEXPOSE 8080\nCMD ["node", "--token=hush"]\n';
  const web = (text: string, files: Readonly<Record<string, string>> = { Dockerfile }) => ({
    'compose.yaml': service(text),
    ...files,
  });

  it('is what the Dockerfile of a service brings', () => {
    assert.equal(
      factsAt(web('bui|ld: .')),
      'It builds `Dockerfile`. It runs as `node` (`Dockerfile:3`). PID 1: `docker-entrypoint.sh` → `node`. `EXPOSE` in `Dockerfile` names `8080/tcp`.',
    );
    assert.equal(factsAt(web('build: .\npor|ts: ["80:8080"]')), '`EXPOSE` in `Dockerfile` names `8080/tcp`.');
    assert.equal(
      factsAt(web('build: .\nus|er: root')),
      'Without this key the image of `Dockerfile` would run as `node`.',
    );
    assert.equal(factsAt(web('build: .\ncom|mand: x'), 'de'), 'Es ersetzt das `CMD` in `Dockerfile:5`.');
    assert.equal(
      factsAt(web('build:\n  context: .\n  args: {TO|KEN: hush}')),
      '`TOKEN` is declared in `Dockerfile:2`.',
    );
    assert.equal(
      factsAt(web('bui|ld: .\nuser: "5"\ncommand: [npm, start]'), 'de'),
      'Gebaut wird `Dockerfile`. Der Prozess läuft als `5` (`user` hier). PID 1: `docker-entrypoint.sh` → `npm`. `EXPOSE` in `Dockerfile` nennt `8080/tcp`.',
    );
    assert.equal(factsAt(web('bui|ld: ./other')), undefined);
    const withEnv = { Dockerfile: 'FROM a\nENV PORT=hush\n' };
    assert.equal(
      factsAt(web('build: .\nenvironment: {PO|RT: "1"}', withEnv)),
      'It replaces the `ENV` in `Dockerfile:2`.',
    );
  });

  it('is whether `.env` and the files of `env_file` set a variable, but not to what', () => {
    const files = { '.env': 'TAG=hush\n', 'web.env': 'A=hush\n' };
    for (const [marked, expected] of [
      ['image: "a:${T|AG}"', '`.env` sets `TAG`.'],
      ['image: "a:${O|THER}"', '`.env` does not set `OTHER`.'],
      ['env_file: web.env\nenvironment: {|A: b}', '`web.env` sets `A` too; the value here wins.'],
      ['environment: [T|AG]', '`.env` sets `TAG`.'],
    ] as const) {
      assert.equal(factsAt(web(marked, files)), expected);
      assert.doesNotMatch(at(web(marked, files)), /hush/);
    }
    assert.equal(factsAt(web('image: "a:${T|AG}"', {})), undefined);
  });
});

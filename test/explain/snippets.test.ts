import assert from 'node:assert/strict';
import { resolveConfig } from '../../rules/core/config.ts';
import { lint } from '../../rules/core/lint.ts';
import type { PresetName } from '../../rules/core/presets.ts';
import { type Snippet, snippetIn } from '../../rules/explain/content.ts';
import { DockerIgnore } from '../../rules/model/project/dockerignore.ts';
import { surroundingsOf } from '../../rules/model/project/surroundings.ts';
import { allTexts, type NamedText } from './all-texts.ts';

/** A file around a snippet, so that nothing it refers to is missing. */
interface Framed {
  readonly text: string;
  /** Where the snippet begins. */
  readonly start: number;
  readonly end: number;
}

const framed = (before: string, snippet: string, after: string): Framed => ({
  text: before + snippet + after,
  start: before.length,
  end: before.length + snippet.length,
});

/** Stages and users that snippets name, and an image that has what they call. */
function inDockerfile(snippet: string): Framed {
  const concrete = snippet.replaceAll('sha256:…', `sha256:${'0'.repeat(64)}`).replace(/^…$/gm, 'RUN true');
  const image = /adduser -S|\bapk\b|wget/.test(concrete) ? 'alpine:3.22' : 'node:22.20-slim';
  const user = /USER app$|chown=app/m.test(concrete) && !concrete.includes('adduser');
  const head = [
    'FROM golang:1.25 AS build',
    'RUN go build -o /out/app ./src/app',
    `FROM ${image}`,
    ...(user ? ['RUN useradd --system --uid 10001 app'] : []),
    ...(/^COPY .* \.\/$|COPY \. \./m.test(concrete) && !concrete.includes('WORKDIR') ? ['WORKDIR /app'] : []),
  ];
  if (/^(?:#.*\n)*(?:ARG .*\n)?FROM |^# \w+=/.test(concrete)) {
    const needsBuild = concrete.includes('--from=build') && !concrete.includes('AS build');
    return framed(
      needsBuild ? `${head.slice(0, 2).join('\n')}\n` : '',
      concrete,
      concrete.includes('FROM ') ? '\nUSER 10001:10001\n' : '\nFROM scratch\n',
    );
  }
  return framed(`${head.join('\n')}\n`, concrete, '\nUSER 10001:10001\n');
}

const others = [
  'networks: {front: , back: }',
  'volumes: {db-data: }',
  'secrets: {db_password: {file: ./db}, npm_token: {file: ./npm}}',
  'configs: {nginx: {file: ./nginx.conf}}',
].join('\n');
const database = '  db:\n    image: postgres:17.6\n    healthcheck: {test: check}\n';
const postgres = '    environment: {POSTGRES_PASSWORD_FILE: /run/secrets/db_password}\n    secrets: [db_password]\n';
const storage = '    volumes: ["db-data:/var/lib/postgresql/data"]\n';
const indent = (text: string, by: number) => text.replace(/^/gm, ' '.repeat(by));
const hasImage = (snippet: string) => /^\s*(?:image|build):/m.test(snippet);

function inCompose(snippet: string, isServiceKey: boolean): Framed {
  const first = /^[\w-]+/.exec(snippet)?.[0] ?? '';
  const image = (text: string) => text.replace(/^( {2}(?:web|db):\n)/gm, '$1    image: demo/web:1.4.2\n');
  if (!isServiceKey) {
    const text = hasImage(snippet) ? snippet : image(snippet);
    return framed('', text, snippet.includes('services:') ? '\n' : `\nservices:\n  web:\n    image: demo/web:1.4.2\n`);
  }
  if (/^(?:web|mail)$/.test(first)) {
    const text = indent(snippet, 2);
    return framed('services:\n', hasImage(snippet) ? text : image(text), `\n${others}\n`);
  }
  const check = first === 'test';
  const isDatabase = snippet.includes('POSTGRES_');
  const own = hasImage(snippet) ? '' : `    image: ${isDatabase ? 'postgres:17.6' : 'demo/web:1.4.2'}\n`;
  const head = `services:\n${database}  web:\n${own}${check ? '    healthcheck:\n' : ''}`;
  const tail = snippet.startsWith('image: postgres') ? postgres + storage : isDatabase ? storage : '';
  return framed(head, indent(snippet, check ? 6 : 4), `\n${tail}${others}\n`);
}

/** What lies beside the file: a project for Node, whose context keeps out what does not belong into it. */
const beside = {
  'package.json': '{"dependencies": {"express": "5.1.0"}}\n',
  'package-lock.json': '{"lockfileVersion": 3}\n',
  '.dockerignore': '.git\n.env*\nnode_modules\n',
};

/** Ids of what is found in a snippet. */
function found({ kind, name }: NamedText, snippet: Snippet, preset: PresetName): string[] {
  const code = snippetIn(snippet, 'en');
  if (kind === 'ignore')
    return new DockerIgnore('', code).patterns.filter(({ invalid }) => invalid).map(() => 'invalid');
  const isServiceKey = name.startsWith('services.') || name === 'interpolation';
  const { text, start, end } = kind === 'yaml' ? inCompose(code, isServiceKey) : inDockerfile(code);
  const path = kind === 'yaml' ? 'compose.yaml' : 'Dockerfile';
  const config = resolveConfig([{ config: { preset } }]);
  const project = kind === 'dockerfile' ? { surroundings: surroundingsOf(path, { ...beside, [path]: text }) } : {};
  const { findings } = lint(
    { path, text, kind: kind === 'yaml' ? 'compose' : 'dockerfile' },
    { config, today: '2026-01-01', ...project },
  );
  return (
    findings
      .filter(({ range }) => range.start < end && range.end > start)
      .map(({ ruleId }) => ruleId)
      // The snippet declares something, its frame does not use it.
      .filter((id) => id !== 'unused-declaration')
  );
}

describe('snippets of hovers', () => {
  for (const text of allTexts) {
    const { name, explanation } = text;
    const { bad, good, seeAlso = [] } = explanation;
    if (bad !== undefined) {
      it(`${name}: what is called bad is reported by a rule the text names`, () => {
        const ids = found(text, bad, 'all');
        assert.ok(
          ids.some((id) => seeAlso.includes(id)),
          `${ids.join(', ')} and none of ${seeAlso.join(', ')}`,
        );
      });
    }
    if (good !== undefined) {
      it(`${name}: what is called good is not`, () => {
        assert.deepEqual(found(text, good, 'recommended'), []);
        assert.deepEqual(
          found(text, good, 'strict').filter((id) => seeAlso.includes(id)),
          [],
        );
      });
    }
  }
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { resolveConfig } from '../rules/core/config.ts';
import { lint } from '../rules/core/lint.ts';
import { renderMessage } from '../rules/core/render.ts';
import type { Family } from '../rules/core/rule.ts';
import { rules } from '../rules/index.ts';
import { surroundingsOf } from '../rules/model/project/surroundings.ts';

const folder = join(__dirname, '..', 'examples');
const config = resolveConfig([{ config: { preset: 'recommended' } }]);
/** The day the examples are judged on: later on, releases they name come to their end. */
const today = '2026-11-21';
const families = new Map(rules.map(({ id, family }) => [id, family]));

const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

/** What is found in the Dockerfile and the Compose file of an example, as `file: rule: message`. */
function findingsIn(name: string): readonly { readonly family: Family | undefined; readonly text: string }[] {
  const directory = join(folder, name);
  const files = Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      if (!entry.isFile()) return [];
      const path = join(entry.parentPath, entry.name);
      return [[path.slice(directory.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]];
    }),
  );
  return Object.entries(files).flatMap(([path, text]) => {
    const kind = path === 'Dockerfile' ? 'dockerfile' : /compose\.ya?ml$/.test(path) ? 'compose' : undefined;
    if (!kind) return [];
    const surroundings = surroundingsOf(path, files);
    return lint({ path, text, kind }, { config, surroundings, today }).findings.map((finding) => ({
      family: families.get(finding.ruleId),
      text: `${path}: ${finding.ruleId}: ${renderMessage(finding, 'en')}`,
    }));
  });
}

describe('examples', () => {
  for (const name of names.filter((each) => each.endsWith('-good'))) {
    it(`have nothing to complain about in ${name}`, () => {
      assert.deepEqual(
        findingsIn(name).map(({ text }) => text),
        [],
      );
    });
  }

  for (const name of names.filter((each) => !each.endsWith('-good'))) {
    it(`show something in ${name}`, () => assert.notDeepEqual(findingsIn(name), []));
  }

  it('show each of the five core families in the bad ones', () => {
    const shown = new Set(
      names
        .filter((each) => each.endsWith('-bad'))
        .flatMap(findingsIn)
        .map(({ family }) => family),
    );
    const core: readonly Family[] = ['image-size', 'single-process', 'non-root', 'secrets', 'twelve-factor'];
    assert.deepEqual(
      core.filter((family) => !shown.has(family)),
      [],
    );
  });
});

describe('Dockerfiles of a few right lines', () => {
  const right: Readonly<Record<string, string>> = {
    node: 'FROM node:24-alpine\nCOPY server.js /app/\nUSER node\nCMD ["node", "/app/server.js"]\n',
    python: 'FROM python:3.14-slim\nCOPY app.py /app/\nUSER 10001:10001\nCMD ["python", "/app/app.py"]\n',
    nginx: 'FROM nginxinc/nginx-unprivileged:1.31-alpine\nCOPY index.html /usr/share/nginx/html/\nEXPOSE 8080\n',
    distroless: 'FROM gcr.io/distroless/static-debian13:nonroot\nCOPY server /server\nUSER nonroot\nCMD ["/server"]\n',
    scratch: 'FROM scratch\nCOPY server /server\nUSER 65532:65532\nENTRYPOINT ["/server"]\n',
    java: 'FROM eclipse-temurin:21-jre\nCOPY app.jar /app.jar\nUSER 10001\nCMD ["java", "-jar", "/app.jar"]\n',
    php: 'FROM php:8.5-fpm-alpine\nCOPY src /var/www/html\nUSER www-data\nCMD ["php-fpm"]\n',
    dotnet: 'FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY publish /app\nUSER app\nCMD ["dotnet", "/app/App.dll"]\n',
  };
  for (const [name, text] of Object.entries(right)) {
    it(`are left in peace: ${name}`, () => {
      const { findings } = lint({ path: 'Dockerfile', text, kind: 'dockerfile' }, { config, today });
      assert.deepEqual(
        findings.map((finding) => `${finding.ruleId}: ${renderMessage(finding, 'en')}`),
        [],
      );
    });
  }
});

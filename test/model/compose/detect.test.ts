import assert from 'node:assert/strict';
import { hasComposeContent, isComposeFileName, looksLikeCompose } from '../../../rules/model/compose/detect.ts';

describe('isComposeFileName', () => {
  for (const path of [
    'compose.yaml',
    'compose.yml',
    'a/docker-compose.yml',
    'a\\docker-compose.yml',
    'docker-compose.override.yaml',
    'compose.prod.yaml',
    'docker-compose-dev.yml',
    'docker_compose.yml',
    'prod.compose.yml',
    'DOCKER-COMPOSE.YML',
    'dockercompose.yml',
    'docker-stack.yml',
  ]) {
    it(`takes ${path}`, () => assert.ok(isComposeFileName(path)));
  }
  for (const path of [
    'composer.yml',
    'compose.json',
    'decompose.yml',
    'kompose.yaml',
    'values.yaml',
    '.github/workflows/docker-compose.yml',
    'compose.yml.bak',
  ]) {
    it(`leaves ${path}`, () => assert.ok(!isComposeFileName(path)));
  }
});

describe('looksLikeCompose', () => {
  const web = 'services:\n  web:\n    image: nginx\n';
  const accepted: [string, string, string][] = [
    ['a plain file', 'compose.yaml', web],
    ['BOM and CRLF', 'compose.dev.yaml', `\ufeff${web.replaceAll('\n', '\r\n')}`],
    ['an empty file with a name of its own', 'compose.yaml', ''],
    ['a broken file with a name of its own', 'docker-compose.yml', 'services\n  web: ['],
    ['flow style', 'dev.compose.yml', 'services: {web: {image: nginx}}'],
    ['JSON', 'dev.compose.yml', '{"services": {"web": {"build": "."}}}'],
    ['only an include', 'compose.dev.yaml', 'include:\n  - other.yaml\n'],
    ['a merged service', 'compose.dev.yaml', 'services:\n  web:\n    <<: *base\n'],
    ['Go templates inside values', 'compose.dev.yaml', `${web}    hostname: "{{.Node.Hostname}}"\n`],
  ];
  for (const [what, path, text] of accepted) it(`takes ${what}`, () => assert.ok(looksLikeCompose(path, text)));
  const refused: [string, string, string][] = [
    ['another name', 'values.yaml', web],
    ['another name of Compose without services', 'compose.dev.yaml', 'a: 1\n'],
    ['a Kubernetes manifest', 'compose.yaml', 'apiVersion: v1\nkind: Service\n'],
    ['a workflow', 'compose.yml', 'on: push\njobs:\n  a: {}\n'],
    ['a Helm template', 'docker-compose.yml', `{{- if .Values.a }}\n${web}{{- end }}\n`],
    ['a GitLab list of services', 'compose.ci.yml', 'services:\n  - docker:dind\n'],
    ['a binary file', 'compose.yaml', `\0${web}`],
  ];
  for (const [what, path, text] of refused) it(`leaves ${what}`, () => assert.ok(!looksLikeCompose(path, text)));

  it('is quick on long lines and big files', () => {
    for (const text of [
      '{'.repeat(1e6),
      `services:\n  ${'a: {'.repeat(1e5)}`,
      '"'.repeat(1e6),
      `services:\n${'  \n'.repeat(1e6)}`,
    ]) {
      const start = performance.now();
      looksLikeCompose('compose.dev.yaml', text);
      assert.ok(performance.now() - start < 1000);
    }
  });
});

describe('hasComposeContent', () => {
  it('asks for services, not for a name', () => {
    assert.ok(hasComposeContent('services:\n  web:\n    build: .\n'));
    assert.ok(!hasComposeContent('include:\n  - local: a.yml\n'));
  });
});

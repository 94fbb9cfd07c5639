import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Project } from '../../../rules/model/project/project.ts';
import { surroundingsOf } from '../../../rules/model/project/surroundings.ts';
import { known, unknown } from '../../../rules/model/value.ts';

const project = (path: string, files: Record<string, string>): Project => new Project(surroundingsOf(path, files));

describe('Project', () => {
  it('knows nothing without surroundings', () => {
    assert.equal(Project.empty.context, undefined);
    assert.deepEqual(Project.empty.has('a'), unknown);
    assert.deepEqual(Project.empty.builders, []);
    assert.equal(Project.empty.hasGit, false);
  });

  it('survives being sent as JSON', () => {
    const surroundings = surroundingsOf('Dockerfile', { Dockerfile: 'FROM a\nCOPY x .', x: '', '.git/': '' });
    assert.deepEqual(JSON.parse(JSON.stringify(surroundings)), surroundings);
    assert.equal(new Project(surroundings).hasGit, true);
  });

  describe('the build context of a Dockerfile', () => {
    it('is its directory', () => {
      const { context } = project('app/Dockerfile', { 'app/Dockerfile': 'FROM a\nCOPY . .\n', 'app/a.js': '' });
      assert.equal(context?.directory, 'app');
      assert.equal(context?.assumed, true);
    });

    it('is the nearest directory that has what it copies', () => {
      const { context } = project('docker/web/Dockerfile', {
        'docker/web/Dockerfile': 'FROM a\nCOPY package.json src/ ./\n',
        'package.json': '{}',
        'src/a.js': '',
      });
      assert.equal(context?.directory, '');
    });

    it('is what the Compose file says', () => {
      const files = {
        'docker/Dockerfile': 'FROM a\n',
        'compose.yaml': 'services:\n  web:\n    build:\n      context: ./app\n      dockerfile: ../docker/Dockerfile\n',
        'app/a.js': '',
      };
      const { context, builders } = project('docker/Dockerfile', files);
      assert.equal(context?.directory, 'app');
      assert.equal(context?.assumed, false);
      assert.deepEqual(
        builders.map(({ path, service }) => [path, service.name]),
        [['compose.yaml', 'web']],
      );
    });

    it('is unknown when Compose files disagree', () => {
      const files = {
        'app/Dockerfile': 'FROM a\n',
        'compose.yaml':
          'services:\n  a:\n    build: app\n  b:\n    build:\n      context: .\n      dockerfile: app/Dockerfile\n',
      };
      assert.equal(project('app/Dockerfile', files).context, undefined);
    });
  });

  describe('a build context', () => {
    const { context } = project('Dockerfile', {
      Dockerfile: 'FROM a\n',
      '.dockerignore': 'secret.txt\n.git\n',
      'secret.txt': 'x',
      'src/a.js': '',
      '.git/config': '',
      'node_modules/x/index.js': '',
    });

    it('tells what exists, and what it cannot tell', () => {
      assert.deepEqual(context?.has('src'), known(true));
      assert.deepEqual(context?.has('/src/a.js'), known(true));
      assert.deepEqual(context?.has('src/b.js'), known(false));
      assert.deepEqual(context?.has('node_modules/y'), unknown);
      assert.deepEqual(context?.has('.'), known(true));
    });

    it('tells what the build can see', () => {
      assert.deepEqual(context?.included, known(['Dockerfile', '.dockerignore', 'src/a.js', 'node_modules/']));
      assert.equal(context?.ignores('secret.txt'), true);
      assert.deepEqual(context?.lacksIgnore, known(false));
    });

    it('prefers the ignore file of the Dockerfile', () => {
      const own = project('Dockerfile', {
        Dockerfile: '',
        '.dockerignore': 'a',
        'Dockerfile.dockerignore': 'b',
      }).context;
      assert.equal(own?.ignore?.path, 'Dockerfile.dockerignore');
      assert.equal(own?.ignores('a'), false);
      assert.equal(own?.ignores('b'), true);
    });

    it('knows that there is no ignore file', () => {
      assert.deepEqual(project('Dockerfile', { Dockerfile: '' }).context?.lacksIgnore, known(true));
    });
  });

  describe('a Compose file', () => {
    const compose = `services:
  web:
    build:
      context: web
      target: dev
  api:
    build: ./api
  other:
    build: https://github.com/docker/awesome-compose.git
  variable:
    build: \${DIR}
  plain:
    image: nginx
`;
    const around = project('compose.yaml', {
      'compose.yaml': compose,
      'web/Dockerfile': 'FROM node AS dev\nFROM dev AS prod\n',
      'api/Dockerfile': 'FROM python\n',
      '.env': 'A=1',
      '.env.example': 'A=',
      'web/package.json': '{}',
      'web/package-lock.json': '{}',
    });
    const service = (name: string) => around.composeFiles[0]!.document.service(name)!;

    it('leads to the Dockerfiles of its services and the stage they ask for', () => {
      assert.equal(around.dockerfileOf(service('web'))?.path, 'web/Dockerfile');
      assert.equal(around.dockerfileOf(service('web'))?.stage?.name, 'dev');
      assert.equal(around.dockerfileOf(service('api'))?.stage?.index, 0);
      assert.equal(around.contextOf(service('api'))?.directory, 'api');
    });

    it('leads nowhere where a variable or another place hides the build', () => {
      for (const name of ['other', 'variable', 'plain']) {
        assert.equal(around.dockerfileOf(service(name)), undefined);
        assert.equal(around.contextOf(service(name)), undefined);
      }
    });

    it('has environment files and manifests around it', () => {
      assert.deepEqual(
        around.envFiles.map(({ path, isTemplate }) => [path, isTemplate]),
        [
          ['.env', false],
          ['.env.example', true],
        ],
      );
      assert.deepEqual(
        around.manifests.map(({ name, isLock }) => [name, isLock]),
        [
          ['package.json', false],
          ['package-lock.json', true],
        ],
      );
      assert.equal(around.manifestsIn('web').length, 2);
    });
  });
});

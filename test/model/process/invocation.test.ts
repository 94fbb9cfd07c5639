import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { deployedStarts, startedInvocations } from '../../../rules/model/process/deployed.ts';
import { invocationOf } from '../../../rules/model/process/invocation.ts';
import { startTask } from '../../../rules/model/process/start-tasks.ts';
import { Project } from '../../../rules/model/project/project.ts';
import { surroundingsOf } from '../../../rules/model/project/surroundings.ts';
import { parseShell } from '../../../rules/model/shell/script.ts';
import { MappedText } from '../../../rules/model/text.ts';

const invocations = (text: string) => parseShell(MappedText.of(text), 'posix').commands.map(invocationOf);

describe('invocationOf', () => {
  it('sees through runners and interpreters', () => {
    const text = `npx --yes next dev
poetry run python -m flask run
bundle exec bin/rails s
uv run --no-sync manage.py migrate
php artisan serve
python app.py
$X y`;
    assert.deepEqual(
      invocations(text).map((each) => each && `${each.name} ${each.args.operands.map((word) => word.text).join(' ')}`),
      ['next dev', 'flask run', 'rails s', 'manage.py migrate', 'artisan serve', 'python app.py', undefined],
    );
  });
});

describe('startTask', () => {
  it('names tasks as people do', () => {
    const tasks = invocations(
      'npm run build; flask db upgrade; pip install x; git pull; rails db:seed; go run .; ls',
    ).map((each) => each && startTask(each));
    assert.deepEqual(
      tasks.map((task) => task && `${task.kind}: ${task.label}`),
      [
        'build: npm run build',
        'migration: flask db upgrade',
        'install: pip install',
        'fetch: git pull',
        'seed: rails db:seed',
        'build-and-run: go run',
        undefined,
      ],
    );
  });
});

describe('what is deployed', () => {
  it('is what the final stage starts, with the scripts of package.json', () => {
    const files = {
      Dockerfile: 'FROM a AS dev\nCMD ["dev"]\nFROM a\nCOPY package.json ./\nCMD ["npm", "start"]\n',
      'package.json': '{"scripts": {"start": "a && b"}}',
    };
    const doc = parseDockerfile(files.Dockerfile);
    const project = new Project(surroundingsOf('Dockerfile', files), doc);
    const found = deployedStarts(doc, project).flatMap((start) => startedInvocations(start, project));
    assert.deepEqual(
      found.map(({ name, script, isFollowed }) => [name, script, isFollowed]),
      [
        ['a', 'start', true],
        ['b', 'start', false],
      ],
    );
    assert.deepEqual(deployedStarts(doc, new Project(surroundingsOf('dev.Dockerfile', files), doc)), []);
  });
});

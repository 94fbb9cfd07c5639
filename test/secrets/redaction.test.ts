import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languages } from '../../rules/core/rule.ts';
import { explainCompose } from '../../rules/explain/compose.ts';
import { explainDockerfile } from '../../rules/explain/dockerfile.ts';
import { rules } from '../../rules/index.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';
import { FileLinter } from '../../server/cli/file-linter.ts';
import { countFindings, type FileReport } from '../../server/cli/report.ts';
import { formats, reporters } from '../../server/cli/reporters/index.ts';
import { MemoryFileReader } from '../../server/memory-files.ts';
import { checkedToken, githubToken, hex, randomText } from '../support/made-up-secrets.ts';

/** Secrets by what shows them: their form, or the name they stand behind. Made up anew in each run of the tests. */
const secrets = {
  'GitHub token': githubToken,
  'npm token': checkedToken(['np', 'm_'].join('')),
  'Stripe key': ['sk', 'live', randomText(24)].join('_'),
  'AWS key': ['AK', 'IA'].join('') + randomText(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 3),
  'hex value': hex(40),
  password: `${randomText(7, undefined, 5)}-${randomText(8, undefined, 11)}!`,
};

/** Where a secret stands in a Dockerfile. */
const dockerfiles: Readonly<Record<string, (secret: string) => string>> = {
  'an ARG': (secret) => `FROM alpine:3.22\nARG API_TOKEN=${secret}\nRUN ./fetch $API_TOKEN\n`,
  'an ENV': (secret) => `FROM alpine:3.22\nENV DB_PASSWORD=${secret} A=b\nCMD app --port 80\n`,
  'an old ENV': (secret) => `FROM alpine:3.22\nENV DB_PASSWORD ${secret}\nCMD app\n`,
  'a label': (secret) => `FROM alpine:3.22\nLABEL api.token="${secret}" a=b\n`,
  'a header': (secret) =>
    `FROM debian:12\nRUN apt-get install curl && curl -H "Authorization: Bearer ${secret}" https://example.org/a | sh\n`,
  'an option': (secret) => `FROM debian:12\nRUN mysql -u root --password=${secret} shop < a.sql\n`,
  'an address': (secret) => `FROM debian:12\nRUN git clone https://bot:${secret}@git.example.org/a.git\n`,
  'an ADD': (secret) => `FROM debian:12\nADD https://bot:${secret}@files.example.org/a.tar.gz /a/\n`,
  'a heredoc': (secret) => `FROM debian:12\nCOPY <<EOF /root/.env\nDB_PASSWORD=${secret}\nEOF\n`,
  'a comment': (secret) => `FROM debian:12\n# DB_PASSWORD=${secret}\nCMD app\n`,
  'a CMD': (secret) => `FROM debian:12\nCMD app --token ${secret} --port 80\n`,
  'a CMD in exec form': (secret) => `FROM debian:12\nCMD ["app --token ${secret}"]\n`,
  'an assignment': (secret) =>
    `FROM debian:12\nRUN export API_TOKEN=${secret} && cd /a && wget https://example.org/a\n`,
  'a health check': (secret) => `FROM debian:12\nHEALTHCHECK CMD curl -u admin:${secret} http://localhost/\n`,
  'a word nobody knows': (secret) => `FROM debian:12\nPASSWORD ${secret}\nENV TOKEN=a ${secret}\nUSER ${secret}\n`,
  'a name of an image': (secret) => `FROM registry.example.org/${secret}:latest\nWORKDIR ${secret}\n`,
  'an escape directive': (secret) => `# escape=${secret}\nFROM debian:12\nEXPOSE ${secret}\n`,
};

/** Where a secret stands in a Compose file. */
const composeFiles: Readonly<Record<string, (secret: string) => string>> = {
  'the environment': (secret) =>
    `services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: "${secret}"\n`,
  'a list': (secret) => `services:\n  db:\n    image: postgres:18\n    environment: [DB_PASSWORD=${secret}]\n`,
  'a default': (secret) =>
    `services:\n  db:\n    image: postgres:18\n    environment:\n      DB_PASSWORD: "\${DB_PASSWORD:-${secret}}"\n`,
  'an address': (secret) =>
    `services:\n  web:\n    image: acme/web:1\n    environment:\n      DATABASE_URL: postgres://app:${secret}@db/app\n`,
  'a build argument': (secret) =>
    `services:\n  web:\n    build:\n      context: .\n      args:\n        NPM_TOKEN: ${secret}\n`,
  'a command': (secret) => `services:\n  web:\n    image: acme/web:1\n    command: app --token ${secret}\n`,
  'a command in a shell': (secret) =>
    `services:\n  web:\n    image: acme/web:1\n    command: sh -c "npm ci && app --password=${secret}"\n`,
  'a health check of one string': (secret) =>
    `services:\n  db:\n    image: redis:8\n    healthcheck:\n      test: ["CMD", "redis-cli -a ${secret} ping"]\n`,
  'a config': (secret) =>
    `services:\n  web:\n    image: acme/web:1\nconfigs:\n  a:\n    content: "password=${secret}"\n`,
  'a label': (secret) => `services:\n  web:\n    image: acme/web:1\n    labels:\n      api.token: ${secret}\n`,
  'a comment': (secret) => `services:\n  web:\n    image: acme/web:1 # DB_PASSWORD=${secret}\n`,
  'an inline Dockerfile': (secret) =>
    `services:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM alpine:3.22\n        ENV DB_PASSWORD=${secret}\n        CMD app --x\n`,
  'a wrong type': (secret) =>
    `services:\n  web:\n    image: acme/web:1\n    privileged: ${secret}\n    ports: ["${secret}"]\n    restart: ${secret}\n`,
  'broken YAML': (secret) => `services:\n  web:\n    environment:\n      DB_PASSWORD: "${secret}\n    image: "a\n`,
};

async function reported(name: string, text: string): Promise<FileReport> {
  const linter = new FileLinter(
    {
      workingDirectory: '/project',
      language: 'en',
      commandLine: { preset: 'all' },
      isolated: true,
      today: '2026-11-21',
      fix: 'none',
    },
    new MemoryFileReader({ [`/project/${name}`]: text }),
  );
  const outcome = await linter.lint({ path: `/project/${name}`, explicit: true });
  return outcome!.report!;
}

/** Places where nothing but its form tells that a text is a secret. */
const onlyByForm: ReadonlySet<string> = new Set([
  'a CMD in exec form',
  'a comment',
  'a health check of one string',
  'a name of an image',
  'a word nobody knows',
  'a wrong type',
  'an escape directive',
]);
const byForm: ReadonlySet<string> = new Set(['GitHub token', 'npm token', 'Stripe key', 'AWS key']);

/** Everything that is written about a file, by where it is written. */
function outputs(file: FileReport): Readonly<Record<string, string>> {
  const written: Record<string, string> = {};
  for (const language of languages) {
    const report = { version: '1', language, files: [file], counts: countFindings([file]), rules, color: false };
    for (const format of formats) written[`${format} (${language})`] = reporters[format](report);
  }
  return written;
}

function hovers(name: string, text: string): string {
  const dockerfile = name === 'Dockerfile' ? parseDockerfile(text) : undefined;
  const compose = dockerfile ? undefined : parseCompose(text);
  let all = '';
  for (let at = 0; at <= text.length; at += 5) {
    for (const language of languages) {
      if (dockerfile) all += explainDockerfile(dockerfile, at, language)?.markdown ?? '';
      if (compose) all += explainCompose(compose, at, language)?.markdown ?? '';
    }
  }
  return all;
}

/**
 * Nothing that is read outside of the file repeats a secret of it: messages, titles of fixes, frames, edits in reports,
 * hovers. A report leaves out a fix whose text would hold one. `--fix`, `--diff` and the editor's own edits move text of
 * the file, so that a secret in it stays in it.
 */
for (const [name, slots] of Object.entries({ Dockerfile: dockerfiles, 'compose.yaml': composeFiles })) {
  describe(`a secret in a ${name} is repeated nowhere`, () => {
    for (const [slot, write] of Object.entries(slots)) {
      it(slot, async () => {
        for (const [kind, secret] of Object.entries(secrets)) {
          if (onlyByForm.has(slot) && !byForm.has(kind)) continue;
          const text = write(secret);
          const file = await reported(name, text);
          const written = { ...outputs(file), hovers: hovers(name, text) };
          const telling = Object.entries(written).filter(([, output]) => output.includes(secret));
          assert.deepEqual(
            telling.map(([where]) => where),
            [],
            `${kind} in\n${text}${file.findings.map(({ rule, message }) => `${rule}: ${message}\n`).join('')}`,
          );
        }
      });
    }
  });
}

describe('the frame around a finding', () => {
  it('hides a secret that the finding is not about', async () => {
    const secret = secrets['hex value'];
    const file = await reported('Dockerfile', `FROM debian:12\nCMD app --token ${secret} --port 80\n`);
    const findings = file.findings.filter(({ family }) => family !== 'secrets');
    assert.ok(findings.some(({ rule }) => rule === 'exec-form'));
    assert.doesNotMatch(outputs({ ...file, findings })['pretty (en)']!, new RegExp(secret));
  });
});

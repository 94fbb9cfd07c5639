import { insertBefore, projectRule, type Report, safeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { isOneOff } from '../model/compose/one-off.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { execInsertion } from '../model/process/exec-form.ts';
import { mainCommand, shellReplacesItself, starts } from '../model/process/start.ts';

const messages = {
  missing: 'Put exec before "{program}": the "{shell}" in front of it does not pass on the stop signal.',
} as const;
const fixes = { exec: 'Put exec before "{program}"' } as const;

export default projectRule({
  id: 'shell-wrapper-without-exec',
  severity: 'warning',
  fixable: 'safe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'End scripts of sh -c with exec',
      why: 'In ["sh", "-c", "…"] the shell is the first process, as in shell form. Many shells stay in front of the program and do not pass signals on: "docker stop" waits ten seconds and then kills it in the middle of its work.',
      messages,
      fixes,
    },
    de: {
      title: 'Skripte von sh -c mit exec beenden',
      why: 'In ["sh", "-c", "…"] ist die Shell der erste Prozess, genau wie in der Shell-Form. Viele Shells bleiben vor dem Programm stehen und leiten Signale nicht weiter: „docker stop“ wartet zehn Sekunden und bricht es dann mitten in der Arbeit ab.',
      messages: { missing: 'exec vor „{program}“ setzen: „{shell}“ davor leitet das Stoppsignal nicht weiter.' },
      fixes: { exec: 'exec vor „{program}“ setzen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python:3.13-slim\nCMD ["sh", "-c", "python prepare.py && gunicorn app:app"]\n' },
      good: { Dockerfile: 'FROM python:3.13-slim\nCMD ["sh", "-c", "python prepare.py && exec gunicorn app:app"]\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: python:3.13-slim\n    command: sh -c "python prepare.py && gunicorn app:app"\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: python:3.13-slim\n    command: sh -c "python prepare.py && exec gunicorn app:app"\n',
      },
    },
  ],
  checkDockerfile: ({ doc, report }) => check(doc, report),
  checkCompose: ({ doc, report }) => check(doc, report),
});

function check(doc: DockerfileDocument | ComposeDocument, report: Report<typeof messages, typeof fixes>): void {
  for (const start of starts(doc)) {
    // In shell form there is one more shell around it.
    if (start.instruction?.form === 'shell') continue;
    // A task ends by itself, mostly before anybody stops it.
    if (start.service && doc.kind === 'compose' && isOneOff(doc, start.service)) continue;
    const main = mainCommand(start);
    const shell = main?.origin;
    if (!main || !shell || shell.origin || shell !== start.script.commands[0] || shellReplacesItself(start, main))
      continue;
    const at = execInsertion(start.script, main);
    if (!at) continue;
    const data = { program: main.nameWord.text, shell: shell.name ?? 'sh' };
    const fix = safeFix('exec', insertBefore(at, 'exec '), { data: { program: data.program } });
    report(main.nameWord.range, 'missing', data, { fixes: [fix] });
  }
}

import { fileRule, unsafeFix } from '../core/rule.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { developmentServer } from '../model/process/development-servers.ts';
import { removeWord, replaceWord } from '../model/process/edits.ts';

export default fileRule({
  id: 'dev-server-in-image',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dev-prod-parity', 'build-release-run'],
  text: {
    en: {
      title: 'Start no development server',
      why: 'A development server watches files, compiles on demand and shows stack traces to everybody. It is slow, serves few requests at a time, and its authors warn against using it in production.',
      messages: {
        server: '"{server}" is a development server: start the program as it runs in production.',
        script: '"{command}" starts "{server}", a development server: start the program as it runs in production.',
      },
      fixes: { drop: 'Remove "{flag}"', replace: 'Write "{text}" instead of "{word}"' },
    },
    de: {
      title: 'Keinen Entwicklungsserver starten',
      why: 'Ein Entwicklungsserver überwacht Dateien, übersetzt bei Bedarf und zeigt allen die Aufrufkette bei Fehlern. Er ist langsam, bedient wenige Anfragen zugleich, und seine Autoren raten vom Einsatz in Produktion ab.',
      messages: {
        server: '„{server}“ ist ein Entwicklungsserver: das Programm so starten, wie es in Produktion läuft.',
        script:
          '„{command}“ startet „{server}“, einen Entwicklungsserver: das Programm so starten, wie es in Produktion läuft.',
      },
      fixes: { drop: '„{flag}“ entfernen', replace: '„{text}“ statt „{word}“ schreiben' },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile: 'FROM python:3.14-slim\nCOPY . .\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--reload"]\n',
      },
      good: { Dockerfile: 'FROM python:3.14-slim\nCOPY . .\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]\n' },
    },
    {
      bad: {
        Dockerfile: 'FROM node:24-slim\nCOPY . .\nCMD ["npm", "start"]\n',
        'package.json': '{ "scripts": { "start": "nodemon server.js" } }\n',
      },
      good: {
        Dockerfile: 'FROM node:24-slim\nCOPY . .\nCMD ["npm", "start"]\n',
        'package.json': '{ "scripts": { "start": "node server.js" } }\n',
      },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      for (const run of startedInvocations(start, project)) {
        const found = developmentServer(run);
        if (!found) continue;
        const { label: server, flag, replacement } = found;
        const { written } = run;
        if (run.script !== undefined) {
          const command = doc.source.slice(written.range.start, written.range.end).includes('\n')
            ? run.script
            : written.words.map(({ value }) => value ?? '…').join(' ');
          report(written.range, 'script', { command, server });
        } else if (flag) {
          const edits = removeWord(doc, start, written, flag);
          const fix = unsafeFix('drop', edits, { data: { flag: flag.text } });
          report(flag.range, 'server', { server }, { fixes: edits.length > 0 ? [fix] : [] });
        } else if (replacement) {
          const { word, text } = replacement;
          const edits = replaceWord(start, word, text);
          const fix = unsafeFix('replace', edits, { data: { word: word.text, text } });
          report(word.range, 'server', { server }, { fixes: edits.length > 0 ? [fix] : [] });
        } else report(written.range, 'server', { server });
      }
    }
  },
});

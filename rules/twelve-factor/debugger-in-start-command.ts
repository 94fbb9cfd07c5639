import { fileRule, unsafeFix } from '../core/rule.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { removeWord } from '../model/process/edits.ts';

export default fileRule({
  id: 'debugger-in-start-command',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dev-prod-parity'],
  text: {
    en: {
      title: 'Start no debugger in production',
      why: 'Whoever reaches the port of a debugger can run any code in the program, without a password. It also slows the program down, and may halt it until somebody connects.',
      messages: { debugger: '"{flag}" opens a debugger: leave it to a development file or stage.' },
      fixes: { remove: 'Remove "{flag}"' },
    },
    de: {
      title: 'In Produktion keinen Debugger starten',
      why: 'Wer den Port eines Debuggers erreicht, kann im Programm beliebigen Code ausführen, ohne Passwort. Außerdem bremst er das Programm und hält es womöglich an, bis sich jemand verbindet.',
      messages: { debugger: '„{flag}“ öffnet einen Debugger: einer Datei oder Stage für die Entwicklung überlassen.' },
      fixes: { remove: '„{flag}“ entfernen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nCOPY . .\nCMD ["node", "--inspect=0.0.0.0:9229", "server.js"]\n' },
      good: { Dockerfile: 'FROM node:24-slim\nCOPY . .\nCMD ["node", "server.js"]\n' },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      for (const { name, args, word, written, script } of startedInvocations(start, project)) {
        const flag = args.words.find(({ value, prefix }) => opensDebugger(name, value ?? prefix));
        const isDebugger = name === 'debugpy' || name === 'ptvsd' || name === 'dlv' || name === 'rdbg';
        if (!flag && !isDebugger) continue;
        if (script !== undefined) report(written.range, 'debugger', { flag: flag?.text ?? name });
        else if (!flag) report(word.range, 'debugger', { flag: name });
        else {
          const edits = removeWord(doc, start, written, flag);
          const data = { flag: flag.text };
          report(flag.range, 'debugger', data, {
            fixes: edits.length > 0 ? [unsafeFix('remove', edits, { data })] : [],
          });
        }
      }
    }
  },
});

const opensDebugger = (program: string, word: string): boolean =>
  program === 'java'
    ? /^-agentlib:jdwp=|^-Xrunjdwp:/.test(word)
    : /^(?:node|tsx|ts-node|bun|deno)$/.test(program) && /^--inspect(?:-brk|-wait)?(?:=|$)/.test(word);

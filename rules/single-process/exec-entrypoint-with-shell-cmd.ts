import { dockerfileRule, replace, safeFix } from '../core/rule.ts';
import { isApplication, runningDaemon } from '../model/process/background.ts';
import { jsonForm, plainWords } from '../model/process/exec-form.ts';

export default dockerfileRule({
  id: 'exec-entrypoint-with-shell-cmd',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write arguments for the ENTRYPOINT in exec form',
      why: 'Next to an ENTRYPOINT, CMD holds its arguments. In shell form these are "/bin/sh", "-c" and one long string: the program is given words it does not know, and does not start.',
      messages: {
        shell: 'Write this CMD in exec form: "{program}" is given "/bin/sh -c …" as its arguments.',
        entrypoint: 'The ENTRYPOINT that takes them.',
      },
      fixes: { json: 'Write CMD in exec form' },
    },
    de: {
      title: 'Argumente für den ENTRYPOINT in Exec-Form schreiben',
      why: 'Neben einem ENTRYPOINT enthält CMD dessen Argumente. In Shell-Form sind das „/bin/sh“, „-c“ und eine lange Zeichenkette: Das Programm bekommt Wörter, die es nicht kennt, und startet nicht.',
      messages: {
        shell: 'Dieses CMD in Exec-Form schreiben: „{program}“ bekommt „/bin/sh -c …“ als Argumente.',
        entrypoint: 'Der ENTRYPOINT, der sie bekommt.',
      },
      fixes: { json: 'CMD in Exec-Form schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.13-slim\nENTRYPOINT ["python", "app.py"]\nCMD -m 8080\n',
      good: 'FROM python:3.13-slim\nENTRYPOINT ["python", "app.py"]\nCMD ["-m", "8080"]\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      const { entrypoint, cmd } = stage.startCommand;
      const command = entrypoint?.form === 'exec' ? entrypoint.commands[0] : undefined;
      if (!command || !cmd || cmd.json.kind !== 'none' || cmd.body.length === 0) continue;
      // Another program may be one that starts what follows it.
      const takesNoCommand = isApplication(command) || runningDaemon(command) !== undefined;
      if (!takesNoCommand && !cmd.body.text.startsWith('-')) continue;
      const words = cmd.script && plainWords(cmd.script);
      const body = cmd.body.range();
      const commented = doc.comments.some(({ range }) => range.start > body.start && range.end < body.end);
      report(
        cmd.keywordRange,
        'shell',
        { program: command.nameWord.text },
        {
          related: [{ range: entrypoint!.keywordRange, message: 'entrypoint' }],
          fixes: words && !commented ? [safeFix('json', replace(body, jsonForm(words)))] : [],
        },
      );
    }
  },
});

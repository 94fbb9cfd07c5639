import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import { jsonForm, plainWords } from '../model/process/exec-form.ts';

export default dockerfileRule({
  id: 'shell-entrypoint-drops-cmd',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Write an ENTRYPOINT that takes CMD in exec form',
      why: 'An ENTRYPOINT in shell form takes no arguments. CMD and everything behind the image name of "docker run" are dropped without a word, and the program starts without its options.',
      messages: {
        dropped: 'This CMD is ignored: an ENTRYPOINT in shell form takes no arguments.',
        entrypoint: 'The ENTRYPOINT in shell form.',
      },
      fixes: { exec: 'Write ENTRYPOINT in exec form' },
    },
    de: {
      title: 'Einen ENTRYPOINT, der CMD übernimmt, in Exec-Form schreiben',
      why: 'Ein ENTRYPOINT in Shell-Form nimmt keine Argumente. CMD und alles hinter dem Image-Namen von „docker run“ fallen stillschweigend weg, und das Programm startet ohne seine Optionen.',
      messages: {
        dropped: 'Dieses CMD bleibt wirkungslos: Ein ENTRYPOINT in Shell-Form nimmt keine Argumente.',
        entrypoint: 'Der ENTRYPOINT in Shell-Form.',
      },
      fixes: { exec: 'ENTRYPOINT in Exec-Form schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nENTRYPOINT /usr/local/bin/app\nCMD ["--port", "8080"]\n',
      good: 'FROM debian:13-slim\nENTRYPOINT ["/usr/local/bin/app"]\nCMD ["--port", "8080"]\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      const { entrypoint, cmd } = stage.startCommand;
      if (!entrypoint || !cmd || cmd.body.length === 0 || entrypoint.json.kind !== 'none') continue;
      const { script } = entrypoint;
      // `$@` and `$0`: somebody knows where the words of CMD end up.
      const isMeant = script?.commands.some((command) =>
        command.words.some((word) => word.expansions.some(({ kind }) => kind === 'special')),
      );
      const isJsonAttempt = entrypoint.body.text.startsWith('[');
      if (!script || script.commands.length === 0 || isMeant || isJsonAttempt || stage.isWindows) continue;
      const words = plainWords(script);
      const body = entrypoint.body.range();
      const commented = doc.comments.some(({ range }) => range.start > body.start && range.end < body.end);
      report(
        cmd.keywordRange,
        'dropped',
        {},
        {
          related: [{ range: entrypoint.keywordRange, message: 'entrypoint' }],
          fixes: words && !commented && cmd.form === 'exec' ? [unsafeFix('exec', replace(body, jsonForm(words)))] : [],
        },
      );
    }
  },
});

import { dockerfileRule, insertAfter, replace, safeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'cleanup-pattern-wrong',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write clean-up commands so that they delete something',
      why: 'rm says nothing when a quoted pattern matches no file, and without -r it stops at directories. The layer keeps what was meant to go, or the build fails.',
      messages: {
        quoted: 'In quotes the pattern {pattern} is the name of a file that does not exist: nothing is deleted.',
        directory: 'Without -r this fails at the directory "partial" among the package lists.',
      },
      fixes: { unquote: 'Take the pattern out of the quotes', recursive: 'Add -r' },
    },
    de: {
      title: 'Aufräumbefehle so schreiben, dass sie etwas löschen',
      why: 'rm meldet nichts, wenn ein Muster in Anführungszeichen keine Datei trifft, und ohne -r scheitert es an Verzeichnissen. Der Layer behält, was verschwinden sollte, oder der Build bricht ab.',
      messages: {
        quoted:
          'In Anführungszeichen ist das Muster {pattern} der Name einer Datei, die es nicht gibt: Nichts wird gelöscht.',
        directory: 'Ohne -r scheitert das am Verzeichnis „partial“ zwischen den Paketlisten.',
      },
      fixes: { unquote: 'Das Muster aus den Anführungszeichen nehmen', recursive: '-r ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl && rm -rf "/var/lib/apt/lists/*"\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
    },
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl && rm /var/lib/apt/lists/*\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl && rm -r /var/lib/apt/lists/*\n',
    },
  ],
  check({ doc, report }) {
    for (const command of doc.runCommands('rm')) {
      const exec = doc.instructionOf(command).exec !== undefined && !command.origin;
      for (const { value, text, range, expansions } of command.operands) {
        if (value === undefined) continue;
        const isQuoted = (exec || text === `"${value}"` || text === `'${value}'`) && expansions.length === 0;
        if (isQuoted && /^\/[\w./-]*\*$/.test(value)) {
          const fixes = exec || command.origin ? [] : [safeFix('unquote', replace(range, value))];
          report(range, 'quoted', { pattern: value }, { fixes });
        } else if (value === '/var/lib/apt/lists/*' && !command.hasFlag('-r', '-R', '--recursive')) {
          report(range, 'directory', {}, { fixes: [safeFix('recursive', insertAfter(command.nameWord.range, ' -r'))] });
        }
      }
    }
  },
});

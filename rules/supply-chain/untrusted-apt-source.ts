import { dockerfileRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { MappedText } from '../model/text.ts';

export default dockerfileRule({
  id: 'untrusted-apt-source',
  severity: 'warning',
  text: {
    en: {
      title: 'Bind every apt source to its key',
      why: 'apt installs as root whatever a source offers. With trusted=yes nobody checks who made it, and a key that was added with apt-key may sign packages of every other source too; Debian 13 no longer has apt-key at all.',
      messages: {
        trusted: '"trusted=yes" takes packages that nobody signed: name the key with signed-by instead.',
        key: 'A key added with apt-key counts for all sources: put it into /etc/apt/keyrings and name it with signed-by.',
      },
    },
    de: {
      title: 'Jede apt-Quelle an ihren Schlüssel binden',
      why: 'apt installiert als root, was eine Quelle anbietet. Mit trusted=yes prüft niemand, von wem es stammt, und ein mit apt-key aufgenommener Schlüssel darf auch Pakete aller anderen Quellen signieren; Debian 13 hat apt-key gar nicht mehr.',
      messages: {
        trusted: '„trusted=yes“ nimmt auch Pakete ohne Signatur an: stattdessen den Schlüssel mit signed-by nennen.',
        key: 'Ein mit apt-key aufgenommener Schlüssel gilt für alle Quellen: nach /etc/apt/keyrings legen und mit signed-by nennen.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM debian:12\nRUN curl -fsSL https://example.com/key.asc | apt-key add -\n',
      good: 'FROM debian:12\nADD https://example.com/key.asc /etc/apt/keyrings/acme.asc\nRUN echo "deb [signed-by=/etc/apt/keyrings/acme.asc] https://example.com/apt stable main" > /etc/apt/sources.list.d/acme.list\n',
    },
  ],
  check({ doc, report }) {
    for (const command of doc.runCommands('apt-key')) {
      if (command.subcommand('add', 'adv')) report(command.range, 'key', {});
    }
    if (!/trusted/i.test(doc.source)) return;
    for (const instruction of [...doc.ofType('RUN'), ...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      for (const text of written(instruction)) {
        const at = text.text.toLowerCase().search(/trusted[=:] ?yes/);
        const before = text.text.slice(0, at);
        const isSource = before.includes('deb') && before.lastIndexOf('[') > before.lastIndexOf(']');
        if (at >= 0 && (isSource || before.includes('Types:'))) {
          report(text.range(at, text.text.indexOf('yes', at) + 3), 'trusted', {});
        }
      }
    }
  },
});

/** The words and the files that an instruction writes. */
const written = (instruction: Instruction): readonly MappedText[] => [
  ...instruction.commands.flatMap(({ args }) => args.map((word) => word.unquoted)),
  ...instruction.commands.flatMap(({ redirects }) => redirects.flatMap(({ body }) => body ?? [])),
  ...(instruction.keyword === 'RUN' ? [] : instruction.heredocs.map(({ body }) => body)),
];

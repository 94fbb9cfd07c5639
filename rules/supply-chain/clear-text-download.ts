import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { verifies } from '../model/shell/checksums.ts';
import { downloads } from '../model/shell/downloads.ts';
import { hostOf, isLocalHost } from '../model/shell/url.ts';
import type { MappedText } from '../model/text.ts';

export default dockerfileRule({
  id: 'clear-text-download',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Download over an encrypted connection',
      why: 'Over http anybody on the way can replace what is downloaded, and it goes into the image unnoticed.',
      messages: {
        clear: '"{host}" is asked without encryption, so anybody on the way can replace the answer: use https.',
      },
      fixes: { https: 'Use https' },
    },
    de: {
      title: 'Über eine verschlüsselte Verbindung herunterladen',
      why: 'Über http kann jeder auf dem Weg austauschen, was heruntergeladen wird, und es landet unbemerkt im Image.',
      messages: {
        clear:
          '„{host}“ wird unverschlüsselt gefragt, sodass jeder auf dem Weg die Antwort austauschen kann: https verwenden.',
      },
      fixes: { https: 'https verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13\nADD http://example.com/tool.bin /usr/local/bin/tool\n',
      good: 'FROM debian:13\nADD https://example.com/tool.bin /usr/local/bin/tool\n',
    },
  ],
  check({ doc, report }) {
    const check = (url: MappedText) => {
      const scheme = /^http(?=:\/\/)/i.exec(url.text);
      const host = scheme && hostOf(url.text);
      if (!host || isLocalHost(host)) return;
      const fix = unsafeFix('https', replace(url.range(0, 4), 'https'));
      report(url.range(), 'clear', { host }, { fixes: [fix] });
    };
    for (const add of doc.ofType('ADD')) {
      if (!add.flag('checksum')) for (const source of add.sources) check(source.text);
    }
    for (const run of doc.ofType('RUN')) {
      if (!run.commands.some(verifies)) for (const url of fetched(run)) check(url);
    }
  },
});

function fetched(run: Instruction): readonly MappedText[] {
  if (!run.script) return [];
  const files = downloads(run.script).filter(({ discarded }) => !discarded);
  const clones = run.commands.filter((command) => command.name === 'git' && command.subcommand('clone'));
  return [
    ...files.map(({ url }) => url.unquoted),
    ...clones.flatMap(({ operands }) => operands.slice(1, 2).map((word) => word.unquoted)),
  ];
}

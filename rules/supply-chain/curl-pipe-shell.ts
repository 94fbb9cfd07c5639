import { dockerfileRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import { type Download, downloads } from '../model/shell/downloads.ts';
import { hostOfWord, isLocalHost } from '../model/shell/url.ts';

export default dockerfileRule({
  id: 'curl-pipe-shell',
  severity: 'warning',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Do not run a script straight from the network',
      why: 'Whatever the server sends at this moment runs as root, and nobody has seen it: another version tomorrow, half of one when the connection breaks, or that of somebody who broke into the server.',
      messages: {
        runs: '{shell} runs whatever "{host}" sends: download the script, compare its checksum, then run it.',
        runsUnknown: '{shell} runs whatever the server sends: download the script, compare its checksum, then run it.',
      },
    },
    de: {
      title: 'Kein Skript direkt aus dem Netz ausführen',
      why: 'Was der Server in diesem Augenblick schickt, läuft als root, und niemand hat es gesehen: morgen eine andere Version, bei einem Verbindungsabbruch eine halbe, oder die von jemandem, der in den Server eingebrochen ist.',
      messages: {
        runs: '{shell} führt aus, was „{host}“ schickt: das Skript herunterladen, die Prüfsumme vergleichen, dann ausführen.',
        runsUnknown:
          '{shell} führt aus, was der Server schickt: das Skript herunterladen, die Prüfsumme vergleichen, dann ausführen.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSL https://example.com/install.sh | sh\n',
      good: 'FROM debian:13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/install.sh /tmp/\nRUN sh /tmp/install.sh\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const download of run.script ? downloads(run.script) : []) {
        const shell = interpreterOf(download, run);
        const host = hostOfWord(download.url);
        if (!shell || download.discarded || (host !== undefined && isLocalHost(host))) continue;
        if (host === undefined) report(download.url.range, 'runsUnknown', { shell });
        else report(download.url.range, 'runs', { shell, host });
      }
    }
  },
});

const interpreters = /^(?:(?:ba|da|a|z|k|fi)?sh|eval|source|\.|python[\d.]*|perl|ruby|node|php|pwsh)$/;

/** What runs the answer: further along the pipe, or the command it is substituted into. */
function interpreterOf({ command, output }: Download, run: Instruction): string | undefined {
  const { pipeline } = command;
  const readers = output === 'stdout' ? pipeline.slice(pipeline.indexOf(command) + 1) : [];
  const reader = readers.find((each) => interpreters.test(each.name ?? '') && readsStandardInput(each));
  if (reader) return reader.name;
  if (!command.nesting.includes('substitution') || output !== 'stdout') return undefined;
  const outer = run.commands.find(
    (each) =>
      each !== command &&
      interpreters.test(each.name ?? '') &&
      each.args.some(
        ({ range, expansions }) =>
          range.start <= command.range.start &&
          command.range.end <= range.end &&
          (expansions.some(({ kind }) => kind === 'process') || isScript(each)),
      ),
  );
  return outer?.name;
}

/** `sh`, `bash -s -- --yes`, `python3 -`; not `sh install.sh` or `python -m json.tool`. */
const readsStandardInput = (command: ShellCommand): boolean =>
  !command.hasFlag('-c', '-m', '-e') &&
  (command.operands.length === 0 || command.hasFlag('-s') || command.operands[0]!.value === '-');

const isScript = (command: ShellCommand): boolean => command.name === 'eval' || command.hasFlag('-c', '-e');

import { dockerfileRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import { unpinnedPackages } from '../model/shell/unpinned.ts';

export default dockerfileRule({
  id: 'pin-go',
  severity: 'warning',
  sources: { hadolint: 'DL3062' },
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Pin Go programs',
      why: 'Without a version, or with @latest, the newest commit or release is built: the same Dockerfile gives another program next week.',
      messages: { unpinned: 'go builds whichever "{package}" is the newest: pin its version ("{package}@v…").' },
    },
    de: {
      title: 'Versionen von Go-Programmen festlegen',
      why: 'Ohne Version oder mit @latest wird der neueste Stand gebaut: Dasselbe Dockerfile ergibt nächste Woche ein anderes Programm.',
      messages: { unpinned: 'go baut das jeweils neueste „{package}“: die Version festlegen („{package}@v…“).' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.26\nRUN go install github.com/air-verse/air@latest\n',
      good: 'FROM golang:1.26\nRUN go install github.com/air-verse/air@v1.63.0\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      const installed = unpinnedPackages(run.packageActions, 'go');
      const started = run.commands.flatMap(startedPackage);
      for (const { name, range, asksForNewest } of [...installed, ...started]) {
        // In a module of one's own, go.mod names the version of every package; one without a domain lies in it.
        if (!asksForNewest && (!isRemote(name) || copiesBefore(run))) continue;
        report(range, 'unpinned', { package: name });
      }
    }
  },
});

const isRemote = (path: string): boolean => path.slice(0, path.indexOf('/') + 1).includes('.');

/** The package behind `go run`. */
function startedPackage(command: ShellCommand) {
  const word = command.name === 'go' && command.subcommand('run') ? command.operands[1] : undefined;
  const [name = '', version] = (word?.value ?? '').split('@');
  const isPackage = name !== '' && !name.startsWith('.') && !name.startsWith('/') && !name.endsWith('.go');
  if (!word || !isPackage || (version !== undefined && version !== 'latest')) return [];
  return [{ name, range: word.range, asksForNewest: version === 'latest' }];
}

/** Sources were copied from the build context: the command may run inside the program's own module. */
const copiesBefore = (run: Instruction): boolean =>
  run.mounts.some(({ type, from }) => type === 'bind' && from === undefined) ||
  (run.stage?.lineage ?? []).some((stage) =>
    [...stage.ofType('COPY'), ...stage.ofType('ADD')].some((copy) => !copy.from && copy.range.start < run.range.start),
  );

import { dockerfileRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { earlierInstructions } from '../model/dockerfile/layers.ts';
import type { Assignment } from '../model/shell/command.ts';

/** Set by the shell, the login or the kernel in every step. */
const alwaysSet = new Set(['PATH', 'HOME', 'USER', 'PWD', 'OLDPWD', 'SHELL', 'HOSTNAME', 'IFS', 'LANG', 'TERM']);

export default dockerfileRule({
  id: 'variable-set-in-another-layer',
  severity: 'warning',
  text: {
    en: {
      title: 'Set variables where they are used, or with ENV',
      why: 'Each RUN starts a new shell. What an earlier one exported is gone with it: the variable is empty, and the command does something else than on the machine where it was tried.',
      messages: {
        gone: '"{name}" was exported by another RUN (line {line}) and is not set here: use ENV, or set it in this RUN.',
        exported: '"{name}" is exported here, for this RUN only.',
      },
    },
    de: {
      title: 'Variablen dort setzen, wo sie gebraucht werden, oder mit ENV',
      why: 'Jedes RUN startet eine neue Shell. Was ein früheres exportiert hat, ist mit dieser verschwunden: Die Variable ist leer, und der Befehl tut etwas anderes als dort, wo er ausprobiert wurde.',
      messages: {
        gone: '„{name}“ wurde in einem anderen RUN exportiert (Zeile {line}) und ist hier nicht gesetzt: ENV verwenden oder in diesem RUN setzen.',
        exported: '„{name}“ wird hier exportiert, nur für dieses RUN.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN export VERSION=1.4.2\nRUN ./build.sh "$VERSION"\n',
      good: 'FROM debian:13-slim\nENV VERSION=1.4.2\nRUN ./build.sh "$VERSION"\n',
    },
  ],
  check({ doc, report }) {
    const exporting = new Map(doc.ofType('RUN').flatMap((run) => exportsOf(run)));
    if (exporting.size === 0) return;
    for (const run of doc.ofType('RUN')) {
      const { script } = run;
      if (!script || script.variables.length === 0 || run.isOnbuild) continue;
      // A script that is read in may set anything.
      if (script.commands.some(({ name }) => name === '.' || name === 'source' || name === 'eval')) continue;
      const scope = doc.scopeAt(run);
      const own = new Set([...script.boundNames, ...script.assignments.map(({ name }) => name)]);
      for (const { name, nameRange, defaulted } of script.variables) {
        if (defaulted || alwaysSet.has(name) || own.has(name) || scope.lookup(name)) continue;
        const exported = earlierInstructions(run)
          .flatMap((earlier) => exporting.get(earlier) ?? [])
          .find((assignment) => assignment.name === name);
        if (!exported) continue;
        const line = doc.lineNumber(exported.nameRange.start);
        const related = [{ range: exported.nameRange, message: 'exported' as const, data: { name } }];
        report(nameRange, 'gone', { name, line }, { related });
      }
    }
  },
});

function exportsOf(run: Instruction): readonly [Instruction, readonly Assignment[]][] {
  const exported = run.script?.assignments.filter(({ declaredBy }) => declaredBy === 'export') ?? [];
  return exported.length > 0 ? [[run, exported]] : [];
}

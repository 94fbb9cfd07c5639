import { dockerfileRule, insertAfter, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { platformArgs } from '../model/dockerfile/variables.ts';

export default dockerfileRule({
  id: 'argument-missing-in-stage',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Declare a build argument in the stage whose RUN reads it',
      why: 'An ARG above the first FROM holds for FROM only, and the platform arguments of BuildKit are there only where a stage asks for them. In a RUN of the stage the variable is empty: a download gets a wrong address, a path ends too early.',
      messages: {
        global: '"{name}" is declared before FROM only, and empty in this RUN: repeat "ARG {name}" in this stage.',
        platform: '"{name}" is empty in this RUN without "ARG {name}" in this stage.',
      },
      fixes: { declare: 'Add "ARG {name}" to this stage' },
    },
    de: {
      title: 'Ein Build-Argument in der Stage deklarieren, deren RUN es liest',
      why: 'Ein ARG vor dem ersten FROM gilt nur für FROM, und die Plattform-Argumente von BuildKit gibt es nur, wo eine Stage danach fragt. In einem RUN der Stage ist die Variable leer: Ein Download bekommt eine falsche Adresse, ein Pfad endet zu früh.',
      messages: {
        global:
          '„{name}“ ist nur vor FROM deklariert und in diesem RUN leer: „ARG {name}“ in dieser Stage wiederholen.',
        platform: '„{name}“ ist in diesem RUN ohne „ARG {name}“ in dieser Stage leer.',
      },
      fixes: { declare: '„ARG {name}“ in diese Stage einfügen' },
    },
  },
  examples: [
    {
      bad: 'ARG HUGO_VERSION=0.150.0\nFROM debian:13-slim\nRUN ./install-hugo.sh "$HUGO_VERSION"\n',
      good: 'ARG HUGO_VERSION=0.150.0\nFROM debian:13-slim\nARG HUGO_VERSION\nRUN ./install-hugo.sh "$HUGO_VERSION"\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      const { script, stage } = run;
      if (!script || script.variables.length === 0 || !stage?.from || run.isOnbuild) continue;
      // A script that is read in may set anything.
      if (script.commands.some(({ name }) => name === '.' || name === 'source' || name === 'eval')) continue;
      const scope = doc.scopeAt(run);
      const own = new Set([...script.boundNames, ...script.assignments.map(({ name }) => name), ...mounted(run)]);
      const told = new Set<string>();
      for (const { name, nameRange, defaulted, operator } of script.variables) {
        if (defaulted || operator?.includes('?') || own.has(name) || told.has(name) || scope.lookup(name)) continue;
        const isPlatform = platformArgs.has(name);
        if (!isPlatform && (!doc.globalScope.lookup(name) || mayBeSetByImage(stage, name))) continue;
        told.add(name);
        const fixes = [unsafeFix('declare', insertAfter(stage.from.range, `\nARG ${name}`), { data: { name } })];
        if (isPlatform) report(nameRange, 'platform', { name }, { fixes });
        else report(nameRange, 'global', { name }, { fixes });
      }
    }
  },
});

/** Variables that a secret mount sets. */
const mounted = ({ mounts }: Instruction): readonly string[] =>
  mounts.flatMap((mount) => mount.option('env')?.value ?? []);

/** An image nobody described may set any variable, above all the one that names its version. */
const mayBeSetByImage = (stage: Stage, name: string): boolean => {
  if (stage.scope.missing.known) return false;
  return stage.lineage.at(-1)?.from?.variables.some((use) => use.name === name) ?? true;
};

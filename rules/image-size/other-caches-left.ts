import { dockerfileRule, insertAfter, safeFix } from '../core/rule.ts';
import { commandAfter } from '../model/dockerfile/append-command.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';
import type { PackageAction } from '../model/shell/installs.ts';

export default dockerfileRule({
  id: 'other-caches-left',
  severity: 'info',
  fixable: 'safe',
  text: {
    en: {
      title: 'Leave the caches of conda, Poetry, Pipenv and Composer out of the layer',
      why: 'These package managers keep what they download. In a layer that is a second copy of the dependencies that nobody reads at run time; a cache mount leaves it out and speeds up the next build.',
      messages: {
        left: 'The download cache of "{command}" stays in the layer: empty it in this RUN, or mount a cache.',
      },
      fixes: { clean: 'Add "{addition}"' },
    },
    de: {
      title: 'Caches von conda, Poetry, Pipenv und Composer aus dem Layer heraushalten',
      why: 'Diese Paketmanager behalten ihre Downloads. In einem Layer ist das eine zweite Kopie der Abhängigkeiten, die zur Laufzeit niemand liest; ein Cache-Mount hält sie heraus und beschleunigt den nächsten Build.',
      messages: {
        left: 'Der Download-Cache von „{command}“ bleibt im Layer: in diesem RUN leeren oder einen Cache einhängen.',
      },
      fixes: { clean: '„{addition}“ ergänzen' },
    },
  },
  options: {
    everyStage: {
      type: 'boolean',
      default: false,
      en: 'Also report stages that the final image is not built on.',
      de: 'Auch Stages melden, auf denen das fertige Image nicht aufbaut.',
    },
  },
  presetOptions: { all: { everyStage: true } },
  examples: [
    {
      bad: 'FROM continuumio/miniconda3:25.3.1-1\nRUN conda install -y numpy\n',
      good: 'FROM continuumio/miniconda3:25.3.1-1\nRUN conda install -y numpy && conda clean -afy\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      for (const action of cachesLeft(run, 'conda', 'poetry', 'pipenv', 'composer')) {
        const { addition, edit } = repair(run, action);
        const fixes = edit ? [safeFix('clean', edit, { data: { addition } })] : [];
        report(action.headRange, 'left', { command: action.command.name! }, { fixes });
      }
    }
  },
});

function repair(run: Instruction, { manager, command, verb }: PackageAction) {
  if (manager === 'conda') {
    const addition = `${command.name} clean -afy`;
    return { addition, edit: commandAfter(run, command, addition) };
  }
  const addition = '--no-cache';
  const hasFlag = (manager === 'poetry' || manager === 'composer') && !run.exec;
  return { addition, edit: hasFlag ? insertAfter(verb.range, ` ${addition}`) : undefined };
}

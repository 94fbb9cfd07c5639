import { dockerfileRule, safeFix } from '../core/rule.ts';
import { commandAfter } from '../model/dockerfile/append-command.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';

export default dockerfileRule({
  id: 'zypper-clean',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3036', trivy: 'DS-0020', kics: 'Missing Zypper Clean' },
  text: {
    en: {
      title: 'Clean the zypper cache in the same RUN',
      why: 'zypper keeps repository data and downloads in /var/cache/zypp. They stay in the layer unless the RUN that made them deletes them.',
      messages: {
        left: 'What "{command}" keeps in its cache stays in the layer: run "{command} clean --all" in this RUN.',
      },
      fixes: { clean: 'Add "zypper clean --all"' },
    },
    de: {
      title: 'Den zypper-Cache im selben RUN leeren',
      why: 'zypper behält Daten der Paketquellen und Downloads in /var/cache/zypp. Sie bleiben im Layer, wenn nicht dasselbe RUN sie löscht.',
      messages: {
        left: 'Was „{command}“ im Cache behält, bleibt im Layer: „{command} clean --all“ in diesem RUN ausführen.',
      },
      fixes: { clean: '„zypper clean --all“ ergänzen' },
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
      bad: 'FROM opensuse/leap:16.0\nRUN zypper --non-interactive install httpd\n',
      good: 'FROM opensuse/leap:16.0\nRUN zypper --non-interactive install httpd && zypper clean --all\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      const last = cachesLeft(run, 'zypper').at(-1);
      if (!last) continue;
      const command = last.command.name!;
      const edit = commandAfter(run, last.command, `${command} clean --all`);
      report(last.headRange, 'left', { command }, edit ? { fixes: [safeFix('clean', edit)] } : {});
    }
  },
});

import { dockerfileRule, safeFix } from '../core/rule.ts';
import { commandAfter } from '../model/dockerfile/append-command.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';

export default dockerfileRule({
  id: 'dnf-clean-all',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3040', trivy: ['DS-0019', 'DS-0027'], kics: 'Missing Dnf Clean All' },
  text: {
    en: {
      title: 'Clean the dnf cache in the same RUN',
      why: 'dnf and microdnf keep package lists and downloads in /var/cache, often more than 100 MB. They stay in the layer unless the RUN that made them deletes them.',
      messages: {
        left: 'What "{command}" keeps in its cache stays in the layer: run "{command} clean all" in this RUN.',
      },
      fixes: { clean: 'Add "clean all"' },
    },
    de: {
      title: 'Den dnf-Cache im selben RUN leeren',
      why: 'dnf und microdnf behalten Paketlisten und Downloads in /var/cache, oft mehr als 100 MB. Sie bleiben im Layer, wenn nicht dasselbe RUN sie löscht.',
      messages: {
        left: 'Was „{command}“ im Cache behält, bleibt im Layer: „{command} clean all“ in diesem RUN ausführen.',
      },
      fixes: { clean: '„clean all“ ergänzen' },
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
      bad: 'FROM fedora:43\nRUN dnf install -y httpd\n',
      good: 'FROM fedora:43\nRUN dnf install -y httpd && dnf clean all\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      const last = cachesLeft(run, 'dnf', 'microdnf').at(-1);
      if (!last) continue;
      const command = last.command.name!;
      const edit = commandAfter(run, last.command, `${command} clean all`);
      report(last.headRange, 'left', { command }, edit ? { fixes: [safeFix('clean', edit)] } : {});
    }
  },
});

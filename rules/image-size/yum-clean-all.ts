import { dockerfileRule, safeFix } from '../core/rule.ts';
import { commandAfter } from '../model/dockerfile/append-command.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { cachesLeft } from '../model/dockerfile/package-caches.ts';

export default dockerfileRule({
  id: 'yum-clean-all',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3032', trivy: 'DS-0015', kics: 'Yum Clean All Missing' },
  text: {
    en: {
      title: 'Clean the yum cache in the same RUN',
      why: 'yum keeps package lists and downloads in /var/cache, often more than 100 MB. They stay in the layer unless the RUN that made them deletes them.',
      messages: {
        left: 'What "{command}" keeps in its cache stays in the layer: run "{command} clean all" in this RUN.',
      },
      fixes: { clean: 'Add "yum clean all"' },
    },
    de: {
      title: 'Den yum-Cache im selben RUN leeren',
      why: 'yum behält Paketlisten und Downloads in /var/cache, oft mehr als 100 MB. Sie bleiben im Layer, wenn nicht dasselbe RUN sie löscht.',
      messages: {
        left: 'Was „{command}“ im Cache behält, bleibt im Layer: „{command} clean all“ in diesem RUN ausführen.',
      },
      fixes: { clean: '„yum clean all“ ergänzen' },
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
      bad: 'FROM amazonlinux:2\nRUN yum install -y httpd\n',
      good: 'FROM amazonlinux:2\nRUN yum install -y httpd && yum clean all\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!options.everyStage && !isInFinalImage(run)) continue;
      const last = cachesLeft(run, 'yum').at(-1);
      if (!last) continue;
      const command = last.command.name!;
      const edit = commandAfter(run, last.command, `${command} clean all`);
      report(last.headRange, 'left', { command }, edit ? { fixes: [safeFix('clean', edit)] } : {});
    }
  },
});

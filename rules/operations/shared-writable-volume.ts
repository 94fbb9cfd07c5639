import { composeRule } from '../core/rule.ts';
import type { Service } from '../model/compose/service.ts';

export default composeRule({
  id: 'shared-writable-volume',
  severity: 'info',
  preset: 'strict',
  sources: { kics: 'Shared Volumes Between Containers' },
  factors: ['processes', 'concurrency'],
  text: {
    en: {
      title: 'Let one service only write to a volume',
      why: 'Services that write to the same files get in each other’s way, damage what the other reads, and have to run on the same machine for ever.',
      messages: { shared: '"{service}" and "{other}" both write to "{volume}": mount it read-only in one of them.' },
    },
    de: {
      title: 'Nur einen Dienst in ein Volume schreiben lassen',
      why: 'Dienste, die in dieselben Dateien schreiben, kommen sich in die Quere, beschädigen, was der andere liest, und müssen für immer auf derselben Maschine laufen.',
      messages: {
        shared: '„{service}“ und „{other}“ schreiben beide in „{volume}“: in einem davon nur lesbar einbinden.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  app:\n    image: example/app:1\n    volumes:\n      - files:/srv/files\n  web:\n    image: nginx:1.29\n    volumes:\n      - files:/usr/share/nginx/html\nvolumes:\n  files:\n',
      good: 'services:\n  app:\n    image: example/app:1\n    volumes:\n      - files:/srv/files\n  web:\n    image: nginx:1.29\n    volumes:\n      - files:/usr/share/nginx/html:ro\nvolumes:\n  files:\n',
    },
  ],
  check({ doc, report }) {
    const writers = new Map<string, Service>();
    for (const service of doc.services) {
      for (const { type, source, readOnly, range } of service.volumes) {
        if (type !== 'volume' || !source || readOnly || !source.value.known) continue;
        const volume = source.value.value;
        const other = writers.get(volume);
        if (!other) writers.set(volume, service);
        else if (other !== service && !isSameProgram(service, other)) {
          report(range, 'shared', { service: service.name, other: other.name, volume });
        }
      }
    }
  },
});

/** Replicas and workers of one program know how to share. */
const isSameProgram = (one: Service, other: Service): boolean =>
  (one.image !== undefined && one.image.text.text === other.image?.text.text) ||
  (one.build?.context?.string !== undefined && one.build.context.string === other.build?.context?.string);

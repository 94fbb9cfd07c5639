import { composeRule } from '../core/rule.ts';
import type { ComposeText } from '../model/compose/interpolation.ts';
import { itemsOf } from '../model/compose/lists.ts';
import type { Service } from '../model/compose/service.ts';
import { cleanPath } from '../model/project/path.ts';
import type { Range } from '../model/text.ts';

export default composeRule({
  id: 'duplicate-mount-target',
  severity: 'error',
  text: {
    en: {
      title: 'Mount one thing at a path',
      why: 'Only one mount can be at a path of the container. Compose drops the other one or refuses the project, and data ends up in a place nobody expects.',
      messages: { taken: 'Something is mounted at "{path}" already.', first: 'This is mounted there first.' },
    },
    de: {
      title: 'An einem Pfad nur eines einbinden',
      why: 'An einem Pfad des Containers kann nur ein Mount liegen. Compose lässt den anderen weg oder lehnt das Projekt ab, und Daten landen, wo niemand sie erwartet.',
      messages: { taken: 'An „{path}“ ist schon etwas eingebunden.', first: 'Das ist dort zuerst eingebunden.' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    volumes:\n      - data:/var/lib/postgresql\n      - ./data:/var/lib/postgresql\nvolumes:\n  data:\n',
      good: 'services:\n  db:\n    image: postgres:18\n    volumes:\n      - data:/var/lib/postgresql\nvolumes:\n  data:\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const seen = new Map<string, Range>();
      const texts = new Set<string>();
      for (const { whole, target } of mountsOf(service)) {
        // The same item twice is no contradiction, and another rule's.
        if (!target?.value.known || texts.has(whole)) continue;
        texts.add(whole);
        const path = cleanPath(target.value.value);
        const first = seen.get(path);
        if (!first) seen.set(path, target.range);
        else report(target.range, 'taken', { path }, { related: [{ range: first, message: 'first' }] });
      }
    }
  },
});

function* mountsOf(service: Service): Generator<{ whole: string; target: ComposeText | undefined }> {
  for (const { entry, target } of service.volumes) {
    yield { whole: entry.string ?? `${entry.range.start}`, target };
  }
  for (const { scalar, string } of itemsOf(service.get('tmpfs'))) {
    yield { whole: `tmpfs ${string}`, target: scalar?.split(':')[0] };
  }
}

import { composeRule } from '../core/rule.ts';
import type { Entry } from '../model/compose/entry.ts';

export default composeRule({
  id: 'duplicate-build',
  severity: 'info',
  preset: 'strict',
  text: {
    en: {
      title: 'Build an image once for all services that use it',
      why: 'Services with the same build and no common image name get one image name each. They are built and pushed one by one, and after a partial build they run different versions.',
      messages: {
        same: 'Service "{service}" builds the same image as "{other}": give one of them an image name and use it here.',
      },
    },
    de: {
      title: 'Ein Image für alle Dienste, die es verwenden, einmal bauen',
      why: 'Dienste mit gleichem Build und ohne gemeinsamen Image-Namen erhalten je einen eigenen. Sie werden einzeln gebaut und übertragen, und nach einem teilweisen Build laufen sie in verschiedenen Versionen.',
      messages: {
        same: 'Der Dienst „{service}“ baut dasselbe Image wie „{other}“: einem davon einen Image-Namen geben und diesen hier verwenden.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    build: .\n  worker:\n    build: .\n    command: ./worker\n',
      good: 'services:\n  web:\n    build: .\n    image: example/app\n  worker:\n    image: example/app\n    command: ./worker\n',
    },
  ],
  check({ doc, report }) {
    const seen = new Map<string, string>();
    for (const { name, nameRange, build, image, extends: base } of doc.services) {
      if (!build || image || base || build.entry.inherited) continue;
      const key = build.isShort ? `context=${textOf(build.entry)}` : textOf(build.entry);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, name);
      else report(build.entry.keyRange ?? nameRange, 'same', { service: name, other });
    }
  },
});

/** Everything in an entry, in an order that does not depend on how it is written. */
function textOf(entry: Entry): string {
  if (entry.kind === 'map') {
    return entry.entries
      .map((each) => `${each.key}=${textOf(each)}`)
      .sort()
      .join(';');
  }
  if (entry.kind === 'list') return entry.items.map(textOf).join(',');
  return JSON.stringify(entry.string ?? null);
}

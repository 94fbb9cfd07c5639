import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addItem, addKey } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';
import { oncePer } from '../model/once-per.ts';
import { hostUses, serviceAt } from '../model/process/host-names.ts';

export default composeRule({
  id: 'missing-depends-on',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Start what a service talks to before it',
      why: 'Compose starts services in any order. Without depends_on "docker compose up web" starts the service alone, and its first requests go to a host that does not exist yet.',
      messages: { missing: '"{service}" talks to "{other}", but does not say that it depends on it.' },
      fixes: { add: 'Add "{other}" to depends_on' },
    },
    de: {
      title: 'Starten, womit ein Dienst spricht, bevor er startet',
      why: 'Compose startet Dienste in beliebiger Reihenfolge. Ohne depends_on startet „docker compose up web“ den Dienst allein, und seine ersten Anfragen gehen an einen Host, den es noch nicht gibt.',
      messages: { missing: '„{service}“ spricht mit „{other}“, gibt aber keine Abhängigkeit davon an.' },
      fixes: { add: '„{other}“ in depends_on aufnehmen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    environment:\n      REDIS_URL: redis://cache:6379\n  cache:\n    image: redis:8\n',
      good: 'services:\n  web:\n    image: example/web:1\n    environment:\n      REDIS_URL: redis://cache:6379\n    depends_on:\n      - cache\n  cache:\n    image: redis:8\n',
    },
  ],
  check({ doc, report }) {
    const told = new Set<string>();
    for (const { service, host, range } of hostUses(doc)) {
      const other = serviceAt(doc, host);
      if (!other || other === service || other.profiles.length > 0 || service.extends) continue;
      const key = `${service.name} ${other.name}`;
      if (told.has(key) || reaches(doc, service.name, other.name) || reaches(doc, other.name, service.name)) continue;
      told.add(key);
      const edits = addDependency(doc, service, other.name);
      const fixes = edits.length > 0 ? [unsafeFix('add', edits, { data: { other: other.name } })] : [];
      report(range, 'missing', { service: service.name, other: other.name }, { fixes });
    }
  },
});

/** What each service is started after, of itself. */
const earlierOf = oncePer(
  (doc: ComposeDocument): ReadonlyMap<string, readonly string[]> =>
    new Map(
      doc.services.map((service) => {
        const links = service.get('links')?.items.flatMap(({ string }) => string?.split(':')[0] ?? []) ?? [];
        return [service.name, [...service.dependsOn.map((dependency) => dependency.service), ...links]];
      }),
    ),
);

/** One service is started after another, be it by way of a third. */
function reaches(doc: ComposeDocument, from: string, to: string): boolean {
  const earlier = earlierOf(doc);
  const seen = new Set([from]);
  for (const name of seen) {
    if (name === to) return true;
    for (const next of earlier.get(name) ?? []) seen.add(next);
  }
  return false;
}

function addDependency(doc: ComposeDocument, service: Service, name: string) {
  const existing = service.get('depends_on');
  if (existing?.kind === 'list') return addItem(doc, existing, name);
  if (existing) {
    const isFlow = existing.style === 'flow';
    return addKey(doc, existing, name, isFlow ? '{condition: service_started}' : ['condition: service_started']);
  }
  return addKey(doc, service.entry, 'depends_on', service.entry.style === 'flow' ? `[${name}]` : [`- ${name}`]);
}

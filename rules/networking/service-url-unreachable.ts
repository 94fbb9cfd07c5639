import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addItem, addKey } from '../model/compose/edits.ts';
import { itemsOf } from '../model/compose/lists.ts';
import type { Service } from '../model/compose/service.ts';
import { areApart, hostUses, serviceAt } from '../model/process/host-names.ts';
import { knownServer } from '../model/process/readiness.ts';
import { Composition } from '../model/project/composition.ts';
import type { Range } from '../model/text.ts';

export default projectRule({
  id: 'service-url-unreachable',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Put services that talk to each other on one network',
      why: 'A container sees the networks it is attached to and nothing else. A service without a network in common cannot even be resolved by its name.',
      messages: {
        apart: '"{service}" cannot reach "{other}": the two have no network in common.',
        networks: 'The networks of "{other}".',
      },
      fixes: { join: 'Attach "{service}" to the network "{network}"' },
    },
    de: {
      title: 'Dienste, die miteinander sprechen, in ein Netzwerk setzen',
      why: 'Ein Container sieht die Netzwerke, an denen er hängt, und sonst nichts. Einen Dienst ohne gemeinsames Netzwerk kann er nicht einmal unter seinem Namen auflösen.',
      messages: {
        apart: '„{service}“ erreicht „{other}“ nicht: Die beiden haben kein Netzwerk gemeinsam.',
        networks: 'Die Netzwerke von „{other}“.',
      },
      fixes: { join: '„{service}“ in das Netzwerk „{network}“ aufnehmen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    environment:\n      DB_HOST: db\n    networks: [front]\n  db:\n    image: postgres:18\n    networks: [back]\nnetworks:\n  front:\n  back:\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    environment:\n      DB_HOST: db\n    networks: [front, back]\n  db:\n    image: postgres:18\n    networks: [back]\nnetworks:\n  front:\n  back:\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    const check = (service: Service, name: string, range: Range): void => {
      const other = serviceAt(doc, name);
      if (!other || other === service || !areApart(service, other, composition)) return;
      const place = other.get('networks')?.keyRange ?? other.nameRange;
      const data = { other: other.name };
      const related = [{ range: place, message: 'networks' as const, data }];
      report(range, 'apart', { service: service.name, ...data }, { related, fixes: fixesOf(doc, service, other) });
    };
    for (const { service, host, range } of hostUses(doc)) check(service, host, range);
    for (const service of doc.services) {
      for (const { service: name, range, entry } of service.dependsOn) {
        const other = doc.service(name);
        if (!entry.inherited && other && knownServer(other) && !isBehind(doc, service, other, composition))
          check(service, name, range);
      }
      for (const { scalar, inherited } of itemsOf(service.get('links'))) {
        const name = scalar?.split(':')[0];
        if (name?.value.known && !inherited) check(service, name.value.value, name.range);
      }
    }
  },
});

/** Attaches a service to the first network of another one. */
function fixesOf(doc: ComposeDocument, service: Service, other: Service): FixDraft<'join'>[] {
  const network = other.get('networks') ? other.networks[0]?.name : 'default';
  const own = service.get('networks');
  if (network === undefined) return [];
  const isFlow = (own ?? service.entry).style === 'flow';
  const edits = !own
    ? addKey(doc, service.entry, 'networks', isFlow ? `[default, ${network}]` : ['- default', `- ${network}`])
    : own.kind === 'list'
      ? addItem(doc, own, network)
      : addKey(doc, own, network, isFlow ? '{}' : []);
  return edits.length > 0 ? [unsafeFix('join', edits, { data: { service: service.name, network } })] : [];
}

/** A datastore that only what stands between the two talks to: waiting for both is a matter of order. */
const isBehind = (doc: ComposeDocument, service: Service, datastore: Service, composition: Composition): boolean =>
  service.dependsOn.some(({ service: name }) => {
    const between = doc.service(name);
    return between !== undefined && between !== datastore && !areApart(between, datastore, composition);
  });

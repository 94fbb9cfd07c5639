import { composeRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addItem, addKey, joinInsertions } from '../model/compose/edits.ts';
import { addCapabilities, capabilityOf } from '../model/compose/privileges.ts';
import type { Service } from '../model/compose/service.ts';
import { handover } from '../model/image/run-needs.ts';

export default composeRule({
  id: 'cap-drop-all',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0006', kics: 'Container Capabilities Unrestricted' },
  text: {
    en: {
      title: 'Drop all capabilities and add back those that are needed',
      why: 'Docker gives a container fourteen capabilities, among them changing owners, forging packets and becoming any user. Hardly any program needs more than one of them, and what is not there cannot be used by whoever takes it over.',
      messages: { missing: '"{service}" keeps Docker’s default capabilities: add "cap_drop: [ALL]".' },
      fixes: {
        add: 'Drop all capabilities',
        addBut: 'Drop all capabilities but {capabilities}',
      },
    },
    de: {
      title: 'Alle Capabilities ablegen und nur die nötigen wieder ergänzen',
      why: 'Docker gibt einem Container vierzehn Capabilities, darunter Eigentümer ändern, Pakete fälschen und zu jedem Benutzer werden. Kaum ein Programm braucht mehr als eine davon, und was fehlt, kann niemand ausnutzen, der es übernimmt.',
      messages: { missing: '„{service}“ behält die Standard-Capabilities von Docker: „cap_drop: [ALL]“ ergänzen.' },
      fixes: {
        add: 'Alle Capabilities ablegen',
        addBut: 'Alle Capabilities außer {capabilities} ablegen',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: registry.example.org/web:1.4\n',
      good: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    cap_drop: [ALL]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      if (service.get('privileged')?.boolean === true || (!service.image && !service.build)) continue;
      const drops = service.get('cap_drop');
      if (drops?.items.some((item) => !item.value.known || /^(?:CAP_)?ALL$/i.test(item.value.value))) continue;
      if (service.extends || (drops && drops.kind !== 'list')) continue;
      const fixes = dropping(doc, service);
      report(drops?.keyRange ?? service.nameRange, 'missing', { service: service.name }, { fixes });
    }
  },
});

/** What an image starts as root and hands over itself needs some of them for that. */
function dropping(doc: ComposeDocument, service: Service): FixDraft<'add' | 'addBut'>[] {
  const drops = service.get('cap_drop');
  const edits = drops ? addItem(doc, drops, 'ALL') : addKey(doc, service.entry, 'cap_drop', '[ALL]');
  if (edits.length === 0) return [];
  const needs =
    service.user || service.entrypoint || !service.defaultImage ? undefined : handover(service.defaultImage);
  const added = (service.get('cap_add')?.items ?? []).map(({ string = '' }) => capabilityOf(string));
  const lacking = needs?.capabilities.filter((name) => !added.includes(name)) ?? [];
  if (service.build || lacking.length === 0) return [unsafeFix('add', edits)];
  const kept = addCapabilities(doc, service, lacking);
  const data = { capabilities: lacking.join(', ') };
  return kept.length > 0 ? [unsafeFix('addBut', joinInsertions([...edits, ...kept]), { data })] : [];
}

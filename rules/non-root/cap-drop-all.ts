import { composeRule, unsafeFix } from '../core/rule.ts';
import { addItem, addKey } from '../model/compose/edits.ts';

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
      fixes: { add: 'Drop all capabilities' },
    },
    de: {
      title: 'Alle Capabilities ablegen und nur die nötigen wieder ergänzen',
      why: 'Docker gibt einem Container vierzehn Capabilities, darunter Eigentümer ändern, Pakete fälschen und zu jedem Benutzer werden. Kaum ein Programm braucht mehr als eine davon, und was fehlt, kann niemand ausnutzen, der es übernimmt.',
      messages: { missing: '„{service}“ behält die Standard-Capabilities von Docker: „cap_drop: [ALL]“ ergänzen.' },
      fixes: { add: 'Alle Capabilities ablegen' },
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
      const edits = drops ? addItem(doc, drops, 'ALL') : addKey(doc, service.entry, 'cap_drop', '[ALL]');
      const fixes = edits.length > 0 ? [unsafeFix('add', edits)] : [];
      report(drops?.keyRange ?? service.nameRange, 'missing', { service: service.name }, { fixes });
    }
  },
});

import { composeRule, unsafeFix } from '../core/rule.ts';
import { addCapabilities, capabilityOf, startsAsRoot } from '../model/compose/privileges.ts';
import { handover, userSwitch } from '../model/image/run-needs.ts';

export default composeRule({
  id: 'cap-drop-breaks-entrypoint',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Leave an image the capabilities it needs to become another user',
      why: 'Some images start as root, prepare their data and hand over to a user without rights. Without SETUID and SETGID this step fails, and the container ends again and again.',
      messages: {
        missing:
          '"{image}" starts as root and hands over to "{user}", which needs {capabilities}: add them to cap_add.',
      },
      fixes: { add: 'Add {capabilities}' },
    },
    de: {
      title: 'Einem Image die Capabilities lassen, mit denen es den Benutzer wechselt',
      why: 'Manche Images starten als root, bereiten ihre Daten vor und übergeben an einen Benutzer ohne Rechte. Ohne SETUID und SETGID scheitert dieser Schritt, und der Container endet immer wieder.',
      messages: {
        missing:
          '„{image}“ startet als root und übergibt an „{user}“, wofür {capabilities} nötig ist: unter cap_add ergänzen.',
      },
      fixes: { add: '{capabilities} ergänzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    cap_drop: [ALL]\n',
      good: 'services:\n  db:\n    image: postgres:18\n    cap_drop: [ALL]\n    cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const image = service.defaultImage;
      const needs = image && handover(image);
      const all = service
        .get('cap_drop')
        ?.items.find(({ value }) => value.known && capabilityOf(value.value) === 'ALL');
      if (!needs || !all || !startsAsRoot(service)) continue;
      const added = service.get('cap_add')?.items ?? [];
      if (added.some(({ value }) => !value.known)) continue;
      const names = new Set(added.map(({ string = '' }) => capabilityOf(string)));
      if (names.has('ALL') || userSwitch.every((name) => names.has(name))) continue;
      const lacking = needs.capabilities.filter((name) => !names.has(name));
      const capabilities = lacking.join(', ');
      const edits = addCapabilities(doc, service, lacking);
      const fixes = edits.length > 0 ? [unsafeFix('add', edits, { data: { capabilities } })] : [];
      report(all.range, 'missing', { image: image.text.text, user: needs.user, capabilities }, { fixes });
    }
  },
});

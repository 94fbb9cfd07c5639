import { composeRule, unsafeFix } from '../core/rule.ts';
import { addItem, addKey } from '../model/compose/edits.ts';

export default composeRule({
  id: 'no-new-privileges',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0003', kics: ['No New Privileges Not Set', 'Security Opt Not Set'] },
  text: {
    en: {
      title: 'Let no process gain privileges',
      why: 'Programs with the set-user-ID bit, such as su and mount, make whoever starts them root. With no-new-privileges the kernel ignores the bit, so an unprivileged process stays one whatever the image holds.',
      messages: {
        missing: '"{service}" lets processes gain privileges: add "no-new-privileges:true" to security_opt.',
      },
      fixes: { add: 'Add no-new-privileges:true' },
    },
    de: {
      title: 'Prozesse keine Rechte hinzugewinnen lassen',
      why: 'Programme mit Set-User-ID-Bit wie su und mount machen jeden, der sie startet, zu root. Mit no-new-privileges beachtet der Kernel das Bit nicht: Ein unprivilegierter Prozess bleibt unprivilegiert, was auch immer im Image liegt.',
      messages: {
        missing: '„{service}“ lässt Prozesse Rechte hinzugewinnen: „no-new-privileges:true“ in security_opt ergänzen.',
      },
      fixes: { add: 'no-new-privileges:true ergänzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: registry.example.org/web:1.4\n',
      good: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    security_opt: ["no-new-privileges:true"]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      if (service.get('privileged')?.boolean === true || (!service.image && !service.build) || service.extends)
        continue;
      const options = service.get('security_opt');
      if (options?.items.some(({ value }) => !value.known || isSet(value.value))) continue;
      if (options && options.kind !== 'list') continue;
      const item = '"no-new-privileges:true"';
      const edits = options ? addItem(doc, options, item) : addKey(doc, service.entry, 'security_opt', `[${item}]`);
      const fixes = edits.length > 0 ? [unsafeFix('add', edits)] : [];
      const sources = options ? (['composeLint'] as const) : (['composeLint', 'kics'] as const);
      report(options?.keyRange ?? service.nameRange, 'missing', { service: service.name }, { fixes, sources });
    }
  },
});

/** `no-new-privileges`, `no-new-privileges:true`, `no-new-privileges=true`. */
const isSet = (option: string): boolean => /^no-new-privileges(?:[:=]true)?$/.test(option);

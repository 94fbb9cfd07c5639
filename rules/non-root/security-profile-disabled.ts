import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeItem } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';

export default composeRule({
  id: 'security-profile-disabled',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0009', kics: 'Default Seccomp Profile Disabled' },
  text: {
    en: {
      title: 'Leave seccomp, AppArmor and SELinux on',
      why: 'The default profiles forbid system calls and files that hardly any program needs and that most ways out of a container lead through. Switched off, one flaw in the kernel is enough.',
      messages: {
        off: '"{option}" takes the {profile} profile from "{service}": remove it, or give a profile of its own.',
      },
      fixes: { remove: 'Remove "{option}"' },
    },
    de: {
      title: 'seccomp, AppArmor und SELinux eingeschaltet lassen',
      why: 'Die Standardprofile verbieten Systemaufrufe und Dateien, die kaum ein Programm braucht und über die die meisten Wege aus einem Container führen. Sind sie abgeschaltet, genügt eine Lücke im Kernel.',
      messages: {
        off: '„{option}“ nimmt „{service}“ das Profil von {profile}: entfernen oder ein eigenes Profil angeben.',
      },
      fixes: { remove: '„{option}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    security_opt:\n      - seccomp:unconfined\n',
      good: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    security_opt:\n      - seccomp:./seccomp.json\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const items = service.get('security_opt')?.items.filter((item) => profileOf(item) !== undefined) ?? [];
      for (const item of items) {
        const option = item.value.known ? item.value.value : '';
        const profile = profileOf(item)!;
        const edits = removeItem(doc, item, items);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { option } })] : [];
        const all = ['composeLint', 'kics'] as const;
        const sources = profile === 'seccomp' ? all : (['composeLint'] as const);
        report(item.range, 'off', { service: service.name, option, profile }, { fixes, sources });
      }
    }
  },
});

/** The profile that an option switches off. Docker takes `key:value` and `key=value`. */
function profileOf({ value: option }: Entry): string | undefined {
  const [key, value] = option.known ? option.value.split(/[:=]/, 2) : [];
  if (key === 'label') return value === 'disable' ? 'SELinux' : undefined;
  if (value !== 'unconfined') return undefined;
  return key === 'seccomp' ? 'seccomp' : key === 'apparmor' ? 'AppArmor' : undefined;
}

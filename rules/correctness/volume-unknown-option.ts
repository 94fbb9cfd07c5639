import { composeRule, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';

export default composeRule({
  id: 'volume-unknown-option',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Use mount options Compose knows',
      why: 'Compose drops an option it does not know without a word: a mount that was meant to be read-only is writable.',
      messages: {
        unknown: 'Compose knows no option "{option}" and ignores it.',
        similar: 'Compose knows no option "{option}" and ignores it; did you mean "{similar}"?',
      },
      fixes: { rename: 'Write "{similar}"' },
    },
    de: {
      title: 'Mount-Optionen verwenden, die Compose kennt',
      why: 'Eine unbekannte Option lässt Compose wortlos weg: Ein Mount, der nur lesbar sein sollte, ist beschreibbar.',
      messages: {
        unknown: 'Compose kennt keine Option „{option}“ und ignoriert sie.',
        similar: 'Compose kennt keine Option „{option}“ und ignoriert sie; gemeint ist wohl „{similar}“.',
      },
      fixes: { rename: '„{similar}“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - ./site:/usr/share/nginx/html:readonly\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - ./site:/usr/share/nginx/html:ro\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, options } of doc.services.flatMap(({ volumes }) => volumes)) {
      for (const { value: option, range } of options) {
        if (option.includes('$') || known.has(option) || tolerated.test(option)) continue;
        const lower = option.toLowerCase();
        const similar = Object.hasOwn(meant, lower)
          ? meant[lower]
          : option.length > 1
            ? suggest(option, [...known])
            : undefined;
        if (similar === undefined) report(range, 'unknown', { option });
        else {
          const fixes = entry.inherited ? [] : [unsafeFix('rename', replace(range, similar), { data: { similar } })];
          report(range, 'similar', { option, similar }, { fixes });
        }
      }
    }
  },
});

/** compose-go `format/volume.go`. */
const known: ReadonlySet<string> = new Set(
  'ro,rw,nocopy,z,Z,private,rprivate,shared,rshared,slave,rslave,consistent,cached,delegated'.split(','),
);
/** Options of Podman, and those with a value. */
const tolerated = /^(?:U|O|copy|idmap|noexec|exec|nosuid|suid|nodev|dev|.*=.*|)$/s;
/** What people write for `ro`. */
const meant: Readonly<Record<string, string>> = {
  readonly: 'ro',
  read_only: 'ro',
  'read-only': 'ro',
  r: 'ro',
  r0: 'ro',
  readwrite: 'rw',
  w: 'rw',
};

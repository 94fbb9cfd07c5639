import { composeRule, unsafeFix } from '../core/rule.ts';
import { replaceScalar } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { itemsOf } from '../model/compose/lists.ts';

export default composeRule({
  id: 'tmpfs-executable',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0022' },
  text: {
    en: {
      title: 'Let nothing be executed from memory',
      why: 'Docker mounts a tmpfs with noexec, nosuid and nodev. Where that is taken back, the place every process may write to is also one to start a downloaded program from, with setuid even as another user.',
      messages: { weakened: '"{option}" takes back what protects {path}: leave it out.' },
      fixes: { remove: 'Remove "{option}"' },
    },
    de: {
      title: 'Nichts aus dem Arbeitsspeicher ausführen lassen',
      why: 'Docker bindet ein tmpfs mit noexec, nosuid und nodev ein. Wo das zurückgenommen wird, lässt sich von dem Ort, an den jeder Prozess schreiben darf, auch ein heruntergeladenes Programm starten, mit setuid sogar als anderer Benutzer.',
      messages: { weakened: '„{option}“ nimmt zurück, was {path} schützt: weglassen.' },
      fixes: { remove: '„{option}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: acme/web:1.4\n    tmpfs: /tmp:exec,size=64m\n',
      good: 'services:\n  web:\n    image: acme/web:1.4\n    tmpfs: /tmp:size=64m\n',
    },
  ],
  check({ doc, report }) {
    for (const entry of doc.services.flatMap((service) => mountsOf(service.get('tmpfs')))) {
      const [path, written] = entry.scalar?.split(':', 2) ?? [];
      for (const option of written?.split(',') ?? []) {
        const { text, range } = option;
        if (!weakening.has(text.text)) continue;
        const edits = withoutOption(entry, text.text);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { option: text.text } })] : [];
        report(range, 'weakened', { option: text.text, path: path!.text.text }, { fixes });
      }
    }
  },
});

const weakening: ReadonlySet<string> = new Set(['exec', 'suid', 'dev']);

const mountsOf = (tmpfs: Entry | undefined): readonly Entry[] =>
  tmpfs?.kind === 'scalar' ? [tmpfs] : itemsOf(tmpfs).filter(({ kind }) => kind === 'scalar');

function withoutOption(entry: Entry, option: string) {
  const [path, options] = entry.string?.split(':') ?? [];
  if (path === undefined || options === undefined || entry.hasInterpolation) return [];
  const rest = options.split(',').filter((each) => each !== option);
  return replaceScalar(entry, rest.length > 0 ? `${path}:${rest.join(',')}` : path);
}

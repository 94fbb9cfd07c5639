import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { copiedPaths, earlierInstructions, pathInImage } from '../model/dockerfile/layers.ts';
import type { Range } from '../model/text.ts';
import { isUserName } from '../model/users/identity.ts';

export default dockerfileRule({
  id: 'user-unknown-in-scratch',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Use numbers for users in images from scratch',
      why: 'An image from scratch has no /etc/passwd, so nobody can look a name up: the build fails at --chown, the container does not start with USER. Numbers need no entry.',
      messages: {
        user: 'No /etc/passwd knows "{name}" in an image from scratch: write a number such as 65532.',
      },
      fixes: { number: 'Write 65532 instead of "{name}"' },
    },
    de: {
      title: 'In Images aus scratch Benutzer als Zahl angeben',
      why: 'Ein Image aus scratch hat keine /etc/passwd, in der ein Name nachgeschlagen werden könnte: Mit --chown scheitert der Build, mit USER startet der Container nicht. Zahlen brauchen keinen Eintrag.',
      messages: {
        user: 'In einem Image aus scratch kennt keine /etc/passwd „{name}“: eine Zahl schreiben, etwa 65532.',
      },
      fixes: { number: '65532 statt „{name}“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM scratch\nCOPY app /bin/app\nUSER nobody\nENTRYPOINT ["/bin/app"]\n',
      good: 'FROM scratch\nCOPY app /bin/app\nUSER 65532:65532\nENTRYPOINT ["/bin/app"]\n',
    },
  ],
  check({ doc, report }) {
    const look = (instruction: Instruction, name: string, range: Range, text = '65532') => {
      const { stage } = instruction;
      if (!isUserName(name) || !stage?.externalImage?.isScratch) return;
      if (earlierInstructions(instruction).some(mayBringPasswd)) return;
      report(range, 'user', { name }, { fixes: [unsafeFix('number', replace(range, text), { data: { name } })] });
    };
    for (const instruction of doc.ofType('USER')) {
      const { user, group } = instruction;
      if (instruction.isOnbuild || !user?.value.known) continue;
      look(instruction, user.value.value, user.range, group ? '65532' : '65532:65532');
      if (group?.value.known) look(instruction, group.value.value, group.range);
    }
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      const owner = copy.flag('chown');
      if (!owner?.value || !owner.valueRange || owner.value.includes('$') || copy.isOnbuild) continue;
      let { start } = owner.valueRange;
      for (const name of owner.value.split(':')) {
        look(copy, name, { start, end: start + name.length });
        start += name.length + 1;
      }
    }
  },
});

/** Files that are copied to `/` or `/etc` by a name that may be a directory's, and archives. */
function mayBringPasswd(instruction: Instruction): boolean {
  if (instruction.keyword === 'RUN' || instruction.keyword === 'ONBUILD') return true;
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return false;
  const copy = instruction as CopyInstruction;
  const target = copy.destination?.value;
  const place = target?.known ? pathInImage(copy, target.value) : undefined;
  if (place === undefined || place === '/etc' || place.startsWith('/etc/passwd')) return true;
  if (place !== '/' && place !== '') return false;
  return copy.keyword === 'ADD' || copiedPaths(copy).length < copy.sources.length || copy.sources.some(mayBeRoot);
}

/** `rootfs`, `dist/`, `.`; not a program in a `bin` directory, nor a file with an extension. */
function mayBeRoot({ value }: { readonly value: CopyInstruction['words'][number]['value'] }): boolean {
  if (!value.known) return true;
  return !/\/s?bin\/[^/*]+$/.test(value.value) && !/\w\.[a-z]\w*$/.test(value.value);
}

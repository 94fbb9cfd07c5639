import { dockerfileRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { oncePer } from '../model/once-per.ts';
import { imageUsers, type StageAccount, stageAccounts } from '../model/users/accounts.ts';

export default dockerfileRule({
  id: 'duplicate-uid-gid',
  severity: 'error',
  text: {
    en: {
      title: 'Give every account a number of its own',
      why: 'To the kernel an account is its number: two names with one number own the same files and may stop each other’s processes. Without --non-unique the second useradd, groupadd, adduser or addgroup fails, and with it the build.',
      messages: {
        twice: '{id} is the number of "{other}" already: choose another one for "{name}".',
        image:
          '{id} is the number of "{other}" in "{image}" (as of {date}): use that account, or choose another number.',
        first: 'The number is given here first.',
      },
    },
    de: {
      title: 'Jedem Konto eine eigene Nummer geben',
      why: 'Für den Kernel ist ein Konto seine Nummer: Zwei Namen mit derselben besitzen dieselben Dateien und dürfen einander Prozesse beenden. Ohne --non-unique scheitert das zweite useradd, groupadd, adduser oder addgroup und damit der Build.',
      messages: {
        twice: '{id} ist schon die Nummer von „{other}“: für „{name}“ eine andere wählen.',
        image:
          '{id} ist in „{image}“ (Stand {date}) die Nummer von „{other}“: dieses Konto verwenden oder eine andere Nummer wählen.',
        first: 'Hier wird die Nummer zuerst vergeben.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nRUN useradd --uid 1000 app\nUSER app\n',
      good: 'FROM node:24-slim\nUSER node\n',
    },
  ],
  check({ doc, report }) {
    const seen = new Set<number>();
    for (const stage of doc.stages) {
      if (hasRemoved(stage)) continue;
      const accounts = stageAccounts(stage).filter(({ command }) => !command.conditional);
      for (const [index, account] of accounts.entries()) {
        const { id, name, kind } = account;
        if (id?.value === undefined || !/^\d{1,9}$/.test(id.value) || name.value === undefined) continue;
        if (seen.has(id.range.start)) continue;
        const number = Number(id.value);
        const other = accounts.slice(0, index).find((earlier) => isSame(earlier, account));
        if (other) {
          seen.add(id.range.start);
          const related = [{ range: other.id!.range, message: 'first' as const }];
          report(id.range, 'twice', { id: number, name: name.value, other: other.name.value! }, { related });
          continue;
        }
        const image = stage.externalImage;
        const facts = image && imageFacts(image);
        const owner = imageUsers(stage)?.find((user) => (kind === 'user' ? user.uid : user.gid) === number);
        if (!owner || !image || !facts || owner.name === name.value) continue;
        seen.add(id.range.start);
        report(id.range, 'image', { id: number, other: owner.name, image: image.text.text, date: facts.asOf });
      }
    }
  },
});

const isSame = (one: StageAccount, other: StageAccount): boolean =>
  one.kind === other.kind &&
  one.id?.value !== undefined &&
  /^\d{1,9}$/.test(one.id.value) &&
  Number(one.id.value) === Number(other.id?.value) &&
  one.name.value !== undefined &&
  one.name.value !== other.name.value;

/** What is deleted or renumbered gives its number free. */
const hasRemoved = oncePer((stage: Stage): boolean => {
  const removes = stage
    .ofType('RUN')
    .some(({ commands }) =>
      commands.some(
        ({ name, words }) =>
          /^(?:userdel|deluser|groupdel|delgroup|usermod|groupmod)$/.test(name ?? '') ||
          words.some(({ text }) => text.includes('/etc/passwd') || text.includes('/etc/group')),
      ),
    );
  return removes || (stage.baseStage !== undefined && hasRemoved(stage.baseStage));
});

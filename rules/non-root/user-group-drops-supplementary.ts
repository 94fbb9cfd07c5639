import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';
import { earlierInstructions } from '../model/dockerfile/layers.ts';
import { groupMemberships } from '../model/shell/accounts.ts';

export default dockerfileRule({
  id: 'user-group-drops-supplementary',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Keep the further groups of a user',
      why: 'USER with a group gives the process that one group and no other. Groups the account was put into by usermod or adduser do not count any more, and access to what belongs to them is denied at run time.',
      messages: {
        dropped:
          'With ":{group}" the process has no other group, so "{user}" is not in "{groups}": leave the group out.',
      },
      fixes: { drop: 'Leave ":{group}" out' },
    },
    de: {
      title: 'Die weiteren Gruppen eines Benutzers behalten',
      why: 'USER mit Gruppe gibt dem Prozess diese eine Gruppe und keine andere. Gruppen, in die usermod oder adduser das Konto aufgenommen haben, zählen dann nicht mehr, und zur Laufzeit fehlt der Zugriff auf alles, was ihnen gehört.',
      messages: {
        dropped:
          'Mit „:{group}“ hat der Prozess keine andere Gruppe, „{user}“ ist also nicht in „{groups}“: die Gruppe weglassen.',
      },
      fixes: { drop: '„:{group}“ weglassen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN useradd app && usermod -aG video app\nUSER app:app\n',
      good: 'FROM debian:13-slim\nRUN useradd app && usermod -aG video app\nUSER app\n',
    },
  ],
  check({ doc, report }) {
    for (const instruction of doc.ofType('USER')) {
      const { user, group } = instruction;
      if (instruction.isOnbuild || !user?.value.known || !group?.value.known || group.value.value === '') continue;
      const [name, kept] = [user.value.value, group.value.value];
      const groups = earlierInstructions(instruction)
        .flatMap(({ script }) => (script ? groupMemberships(script) : []))
        .filter((membership) => membership.user.value === name)
        .flatMap((membership) => membership.groups.value?.split(',') ?? [])
        .filter((each) => each !== '' && each !== kept);
      if (groups.length === 0) continue;
      const colon = { start: user.range.end, end: group.range.end };
      const fixes = [unsafeFix('drop', remove(colon), { data: { group: kept } })];
      report(group.range, 'dropped', { user: name, group: kept, groups: [...new Set(groups)].join(', ') }, { fixes });
    }
  },
});

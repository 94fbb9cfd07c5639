import { dockerfileRule, type Edit, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction, UserInstruction } from '../model/dockerfile/kinds.ts';
import { earlierInstructions } from '../model/dockerfile/layers.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { baseAccountNames, mayCreateAccount } from '../model/users/accounts.ts';
import { isUserName } from '../model/users/identity.ts';
import { linesBefore } from '../model/users/user-edits.ts';

export default dockerfileRule({
  id: 'user-does-not-exist',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Create a user before switching to it',
      why: 'USER does not create the account it names. The next RUN, or the container when it starts, looks the name up in /etc/passwd and stops with “unable to find user”.',
      messages: {
        missing:
          '"{image}" (as of {date}) has no user "{user}", and nothing here creates one: add it before this USER.',
      },
      fixes: { create: 'Create "{user}"' },
    },
    de: {
      title: 'Einen Benutzer anlegen, bevor zu ihm gewechselt wird',
      why: 'USER legt das Konto nicht an, das es nennt. Der nächste RUN oder der Container beim Start schlägt den Namen in /etc/passwd nach und bricht mit „unable to find user“ ab.',
      messages: {
        missing:
          '„{image}“ (Stand {date}) hat keinen Benutzer „{user}“, und hier legt ihn nichts an: vor diesem USER ergänzen.',
      },
      fixes: { create: '„{user}“ anlegen' },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.14-slim\nCOPY app.py .\nUSER app\nCMD ["python", "app.py"]\n',
      good: 'FROM python:3.14-slim\nCOPY app.py .\nRUN useradd --system app\nUSER app\nCMD ["python", "app.py"]\n',
    },
  ],
  check({ doc, report }) {
    for (const instruction of doc.ofType('USER')) {
      const { stage, user: word } = instruction;
      const image = stage?.externalImage;
      const facts = image && imageFacts(image);
      if (!stage || !facts || image.isScratch || instruction.isOnbuild || !word?.value.known) continue;
      const user = word.value.value;
      const names = baseAccountNames(stage);
      if (!isUserName(user) || !/^[a-z_][\w-]*$/i.test(user) || !names || names.has(user)) continue;
      if (earlierInstructions(instruction).some((earlier) => mayBring(earlier, user))) continue;
      const edits = creation(instruction, user, facts.packageManager);
      const fixes = edits.map((edit) => unsafeFix('create', edit, { data: { user } }));
      report(word.range, 'missing', { image: image.text.text, date: facts.asOf, user }, { fixes });
    }
  },
});

/** A RUN that creates it, or files for all of /etc or the root. */
function mayBring(instruction: Instruction, user: string): boolean {
  if (instruction.keyword === 'RUN') return mayCreateAccount(instruction, user);
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return false;
  const target = (instruction as CopyInstruction).destination?.value;
  return !target?.known || /^\/*(?:etc\/?)?$/.test(target.value) || target.value.includes('passwd');
}

/** Only root can create accounts. */
function creation(instruction: UserInstruction, user: string, manager: 'apt' | 'apk' | undefined): readonly Edit[] {
  const earlier = instruction.stage?.lastBefore(instruction, 'USER');
  if (!manager || earlier || instruction.group) return [];
  const line = manager === 'apt' ? `RUN useradd --system ${user}` : `RUN adduser -S -D -H ${user}`;
  return [linesBefore(instruction.doc, instruction, [line])];
}

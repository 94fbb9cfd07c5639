import type { ShellScript } from '../shell/script.ts';
import { secretArguments } from './arguments.ts';
import { judgeAssignment } from './assignment.ts';
import type { FoundSecret } from './found.ts';
import { scanText } from './scan.ts';

/** The secrets written in a script: by form, in assignments, and as arguments of commands. */
export function scriptSecrets(script: ShellScript): readonly FoundSecret[] {
  const shown = scanText(script.source).map(({ kind, from, user = '', range }) => ({ kind, from, name: user, range }));
  const assigned = [...script.assignments, ...script.commands.flatMap(({ assignments }) => assignments)].flatMap(
    ({ name, value }): FoundSecret[] => {
      const text = value?.content;
      const verdict = text && judgeAssignment(name, text.text);
      // What one command gets alone is no password in force: `SECRET_KEY_BASE=dummy rails assets:precompile`.
      return text && verdict === 'secret' ? [{ kind: 'value', from: '', name, range: text.range() }] : [];
    },
  );
  const given = script.commands.flatMap(secretArguments).map(
    ({ text, option, command }): FoundSecret => ({
      kind: 'argument',
      from: command.name?.startsWith('-') ? '' : (command.name ?? ''),
      name: option,
      range: text.range(),
    }),
  );
  return [...shown, ...assigned, ...given];
}

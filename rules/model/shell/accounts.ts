import { oncePer } from '../once-per.ts';
import type { ShellCommand, ShellWord } from './command.ts';
import type { ShellScript } from './script.ts';

/** A user or group that a command creates. */
export interface CreatedAccount {
  readonly command: ShellCommand;
  readonly kind: 'user' | 'group';
  readonly name: ShellWord;
  /** The numeric id, if one is given. */
  readonly id: ShellWord | undefined;
  /** The user's primary group, by name or id, if one is given. */
  readonly group: ShellWord | undefined;
  readonly home: ShellWord | undefined;
  readonly shell: ShellWord | undefined;
  readonly system: boolean;
}

/**
 * The users and groups that `useradd`, `adduser`, `groupadd` and `addgroup` create, in source order. The last two
 * `add…` differ between Debian and Busybox (`-g` and `-G`); with a second operand they add a user to a group instead.
 */
export const createdAccounts = oncePer((script: ShellScript): readonly CreatedAccount[] =>
  script.commands.flatMap((command) => createdAccount(command) ?? []),
);

function createdAccount(command: ShellCommand): CreatedAccount | undefined {
  const { name: program, operands } = command;
  if (program === 'useradd' || program === 'groupadd') {
    const name = operands.at(-1);
    if (!name || (program === 'useradd' && command.hasFlag('-D', '--defaults'))) return undefined;
    const kind = program === 'useradd' ? 'user' : 'group';
    return {
      ...account(command, kind, name),
      id: kind === 'user' ? command.option('-u', '--uid') : command.option('-g', '--gid'),
      group: kind === 'user' ? command.option('-g', '--gid') : undefined,
      home: command.option('-d', '--home', '--home-dir'),
      system: command.hasFlag('-r', '--system'),
    };
  }
  if (program !== 'adduser' && program !== 'addgroup') return undefined;
  const [name, secondOperand] = operands;
  if (!name || secondOperand) return undefined;
  const system = command.hasFlag('-S', '--system', '-r');
  if (program === 'addgroup' || (command.hasFlag('--group') && !system)) {
    return { ...account(command, 'group', name), id: command.option('-g', '--gid'), system };
  }
  return {
    ...account(command, 'user', name),
    id: command.option('-u', '--uid'),
    group: command.option('-G', '--ingroup', '--gid'),
    home: command.option('-h', '--home'),
    system,
  };
}

const account = (command: ShellCommand, kind: CreatedAccount['kind'], name: ShellWord): CreatedAccount => ({
  command,
  kind,
  name,
  id: undefined,
  group: undefined,
  home: undefined,
  shell: command.option('-s', '--shell'),
  system: false,
});

/** A user whom a command puts into further groups. */
export interface GroupMembership {
  readonly command: ShellCommand;
  readonly user: ShellWord;
  /** Names or numbers, with commas between them. */
  readonly groups: ShellWord;
}

/** Further groups by `useradd -G`, `usermod -aG`, `gpasswd -a`, `adduser user group` and `addgroup user group`. */
export function groupMemberships(script: ShellScript): readonly GroupMembership[] {
  return script.commands.flatMap((command) => {
    const [first, second] = command.operands;
    switch (command.name) {
      case 'useradd':
      case 'usermod': {
        const groups = command.option('-G', '--groups');
        const user = command.operands.at(-1);
        return groups && user ? [{ command, user, groups }] : [];
      }
      case 'gpasswd': {
        const user = command.option('-a', '--add');
        const groups = command.operands.at(-1);
        return user && groups && groups !== user ? [{ command, user, groups }] : [];
      }
      case 'adduser':
      case 'addgroup':
        return first && second ? [{ command, user: first, groups: second }] : [];
      default:
        return [];
    }
  });
}

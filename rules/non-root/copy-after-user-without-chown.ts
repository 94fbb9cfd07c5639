import { dockerfileRule, insertAfter, safeFix, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { commandPath, copiedPaths, holdsPath } from '../model/dockerfile/layers.ts';
import type { ShellCommand, ShellWord } from '../model/shell/command.ts';
import { permissionChanges } from '../model/shell/paths.ts';
import { unprivilegedUser } from '../model/users/identity.ts';

export default dockerfileRule({
  id: 'copy-after-user-without-chown',
  severity: 'warning',
  fixable: 'safe',
  presetOptions: { all: { always: true } },
  options: {
    always: {
      type: 'boolean',
      default: false,
      en: 'Also report what no later step changes. Code that the process can only read is safer.',
      de: 'Auch melden, was kein späterer Schritt ändert. Code, den der Prozess nur lesen kann, ist sicherer.',
    },
  },
  text: {
    en: {
      title: 'Give copied files to the user who changes them',
      why: 'COPY and ADD make everything root’s, whatever USER says. A later step as somebody else may read the files, but cannot change their mode or contents: the build fails with “Operation not permitted”, or the program does when it starts.',
      messages: {
        changed: '"{command}" below is run by "{user}" and fails on what {keyword} gives to root: add --chown={owner}.',
        always: 'What {keyword} brings belongs to root, not to "{user}": add --chown={owner} if it is to change it.',
      },
      fixes: { own: 'Add --chown={owner}' },
    },
    de: {
      title: 'Kopierte Dateien dem geben, der sie ändert',
      why: 'Was COPY und ADD bringen, gehört root, ganz gleich, was USER sagt. Ein späterer Schritt unter anderem Namen darf die Dateien lesen, aber weder Rechte noch Inhalt ändern: Der Build scheitert mit „Operation not permitted“, oder das Programm beim Start.',
      messages: {
        changed:
          '„{command}“ weiter unten läuft als „{user}“ und scheitert an dem, was {keyword} root gibt: --chown={owner} ergänzen.',
        always:
          'Was {keyword} bringt, gehört root, nicht „{user}“: --chown={owner} ergänzen, falls es sich ändern soll.',
      },
      fixes: { own: '--chown={owner} ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nUSER node\nCOPY start.sh /start.sh\nRUN chmod +x /start.sh\nCMD ["/start.sh"]\n',
      good: 'FROM node:24-slim\nUSER node\nCOPY --chown=node start.sh /start.sh\nRUN chmod +x /start.sh\nCMD ["/start.sh"]\n',
    },
  ],
  check({ doc, options, report }) {
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      const owner = unprivilegedUser(copy);
      if (!owner?.user?.value.known || copy.flag('chown') || copy.stage?.isWindows) continue;
      const { keyword } = copy;
      const data = { keyword, user: owner.user.value.value, owner: owner.body.text };
      const edit = insertAfter(copy.keywordRange, ` --chown=${owner.body.text}`);
      const extras = { data: { owner: owner.body.text } };
      const command = failingCommand(copy);
      if (command) {
        const fixes = [safeFix('own', edit, extras)];
        report(copy.keywordRange, 'changed', { ...data, command: command.name! }, { fixes });
      } else if (options.always && copy.words.length > 1) {
        report(copy.keywordRange, 'always', data, { fixes: [unsafeFix('own', edit, extras)] });
      }
    }
  },
});

/** The first command below that, as the same user, changes mode, owner or contents of what is copied. */
function failingCommand(copy: CopyInstruction): ShellCommand | undefined {
  const user = unprivilegedUser(copy);
  const files = copiedPaths(copy).flatMap(({ file }) => file ?? []);
  const runs = copy.stage?.ofType('RUN').filter((run) => run.range.start > copy.range.start) ?? [];
  for (const run of runs) {
    if (!run.script || unprivilegedUser(run) !== user) continue;
    const changed = changedPaths(run);
    const failing = changed.find(({ command, path }) => {
      const at = commandPath(run, command, path);
      return at !== undefined && files.some((file) => holdsPath(file, at));
    });
    if (failing) return failing.command;
  }
  return undefined;
}

function changedPaths({ script }: Instruction): readonly { command: ShellCommand; path: ShellWord }[] {
  if (!script) return [];
  const changes = permissionChanges(script).flatMap(({ command, paths }) => paths.map((path) => ({ command, path })));
  const writes = script.commands.flatMap((command) =>
    command.redirects.flatMap(({ operator, target }) =>
      target && /^(?:>|>>|>\|)$/.test(operator) ? [{ command, path: target }] : [],
    ),
  );
  return [...changes, ...writes].filter(
    ({ command }) => command.name !== undefined && !command.conditional && !command.wrapper('sudo', 'doas'),
  );
}

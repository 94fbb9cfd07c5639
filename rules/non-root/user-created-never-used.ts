import { projectRule, unsafeFix } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { baseName } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';
import { type StageAccount, stageAccounts } from '../model/users/accounts.ts';
import { dropsPrivileges, hasRootMaster, isUserReplaced } from '../model/users/privileges.ts';
import { atEndOfStage } from '../model/users/user-edits.ts';

export default projectRule({
  id: 'user-created-never-used',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Use the account that was created',
      why: 'Creating an account changes nothing about who runs: without USER the container’s process is root all the same, while the file reads as if that had been taken care of.',
      messages: { unused: 'The account "{name}" is created, but the container runs as root: add "USER {name}".' },
      fixes: { use: 'Add "USER {name}"' },
    },
    de: {
      title: 'Das angelegte Konto auch benutzen',
      why: 'Ein Konto anzulegen ändert nichts daran, wer läuft: Ohne USER ist der Prozess des Containers trotzdem root, während sich die Datei liest, als wäre dafür gesorgt.',
      messages: {
        unused: 'Das Konto „{name}“ wird angelegt, doch der Container läuft als root: „USER {name}“ ergänzen.',
      },
      fixes: { use: '„USER {name}“ ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN useradd --system app\nCOPY app /usr/local/bin/\nCMD ["app"]\n',
      good: 'FROM debian:13-slim\nRUN useradd --system app\nCOPY app /usr/local/bin/\nUSER app\nCMD ["app"]\n',
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const stage = doc.finalStage;
    if (!stage || stage.isWindows || stage.userInstruction) return;
    const { entrypoint, cmd } = stage.startCommand;
    if ((!entrypoint && !cmd) || dropsPrivileges(stage, project) || hasRootMaster(stage)) return;
    const account = stageAccounts(stage).findLast(
      ({ kind, name, id, command }) =>
        kind === 'user' &&
        name.value !== undefined &&
        !editorAccounts.has(name.value) &&
        id?.value !== '0' &&
        !command.conditional,
    );
    const name = account?.name.value;
    if (!account || name === undefined || isUsed(stage, account, name) || startsUnreadScript(stage, project)) return;
    if (isUserReplaced(project)) return;
    const fixes = [unsafeFix('use', atEndOfStage(stage, [`USER ${name}`]), { data: { name } })];
    report(account.name.range, 'unused', { name }, { fixes });
  },
});

/** Editors log in to development containers by these names. */
const editorAccounts: ReadonlySet<string> = new Set(['vscode', 'codespace', 'gitpod', 'coder']);

/** A step or the start names the account as whom something runs: `su app`, `sudo -u app`, `--user=app`. */
function isUsed(stage: Stage, { command: creation }: StageAccount, name: string): boolean {
  const { entrypoint, cmd } = stage.startCommand;
  const starts = [entrypoint, cmd].flatMap((instruction) => instruction?.commands ?? []);
  if (starts.some(({ args }) => args.some(({ text }) => text.split(/[=:]/).includes(name)))) return true;
  return stage.lineage
    .flatMap((each) => each.ofType('RUN').flatMap((run) => run.commands))
    .some(
      (command) =>
        command !== creation &&
        (command.wrappers.some((wrapper) => wrapper.user?.value === name) ||
          ((command.name === 'su' || command.name === 'runuser') && command.words.some(({ value }) => value === name))),
    );
}

/** Whoever the container's start script hands over to is not known. */
function startsUnreadScript({ startCommand: { entrypoint, cmd } }: Stage, project: Project): boolean {
  const path = (entrypoint ?? cmd)?.commands[0]?.path;
  if (path === undefined) return true;
  if (!/\.sh$|entrypoint/.test(path)) return false;
  return !Object.keys(project.surroundings.texts).some((file) => baseName(file) === baseName(path));
}

import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { createdAccounts } from '../model/shell/accounts.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import { unprivilegedUser } from '../model/users/identity.ts';
import { linesAfter, linesBefore } from '../model/users/user-edits.ts';

export default dockerfileRule({
  id: 'root-command-after-user',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Do what needs root before leaving root',
      why: 'USER holds for the RUN steps below it as well. Package managers, useradd and the like write where only root may: the build stops with “Permission denied”.',
      messages: { denied: '"{command}" needs root, but runs as "{user}" here: move the step above USER.' },
      fixes: { wrap: 'Go back to root for this step' },
    },
    de: {
      title: 'Was root braucht, vor dem Wechsel des Benutzers tun',
      why: 'USER gilt auch für die RUN-Schritte darunter. Paketmanager, useradd und ähnliche schreiben, wo nur root schreiben darf: Der Build bricht mit „Permission denied“ ab.',
      messages: { denied: '„{command}“ braucht root, läuft hier aber als „{user}“: den Schritt vor USER setzen.' },
      fixes: { wrap: 'Für diesen Schritt zu root zurückkehren' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nUSER node\nRUN apt-get update\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nRUN apt-get update\nUSER node\nCMD ["node", "server.js"]\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      const user = unprivilegedUser(run);
      if (!user?.user?.value.known || run.stage?.isWindows) continue;
      const command = rootCommands(run).find(
        ({ conditional, wrappers, operator, origin }) =>
          !conditional && wrappers.every(isHarmless) && operator !== '||' && !origin,
      );
      if (!command) continue;
      const edits = [linesBefore(doc, run, ['USER root']), linesAfter(doc, run.range.end, [`USER ${user.body.text}`])];
      const data = { command: command.name!, user: user.user.value.value };
      report(command.nameWord.range, 'denied', data, { fixes: [unsafeFix('wrap', edits)] });
    }
  },
});

const systemManagers: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'microdnf', 'zypper']);

/** Commands that fail without root, in source order. */
function rootCommands(run: Instruction): readonly ShellCommand[] {
  const packages = run.packageActions
    .filter(({ manager }) => systemManagers.has(manager))
    .map(({ command }) => command);
  const accounts = run.script ? createdAccounts(run.script).map(({ command }) => command) : [];
  return [...packages, ...accounts, ...globalNpm(run)].sort((a, b) => a.range.start - b.range.start);
}

/** Node's own image keeps global packages in /usr/local, unless the prefix is set. */
function globalNpm(run: Instruction): readonly ShellCommand[] {
  const image = run.stage?.externalImage;
  if (!image || imageFacts(image)?.name !== 'docker.io/library/node') return [];
  if (setsPrefix(run.doc)) return [];
  return run.commands.filter(
    (command) =>
      command.name === 'npm' && command.subcommand('install', 'i', 'add') && command.hasFlag('-g', '--global'),
  );
}

const setsPrefix = (doc: DockerfileDocument): boolean =>
  doc.ofType('ENV').some(({ pairs }) => pairs.some(({ name }) => name.toLowerCase() === 'npm_config_prefix')) ||
  doc.commands('npm').some((npm) => npm.subcommand('config', 'set') || npm.hasFlag('--prefix')) ||
  doc.ofType('COPY').some(({ words }) => words.some(({ raw }) => raw.includes('npmrc')));

const isHarmless = ({ name }: { readonly name: string }): boolean =>
  /^(?:env|exec|command|time|nice|timeout)$/.test(name);

import { projectRule, unsafeFix } from '../core/rule.ts';
import { addItem } from '../model/compose/edits.ts';
import { isWithin, targetOf } from '../model/compose/storage.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { cleanPath } from '../model/project/path.ts';

export default projectRule({
  id: 'bind-hides-dependencies',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies', 'dev-prod-parity'],
  supersedes: ['source-bind-mount-shadows-image'],
  text: {
    en: {
      title: 'Keep installed dependencies visible below a mount',
      why: 'The mount hides the directory that the build installed the dependencies in. On a fresh clone nothing is there and the program does not start; elsewhere packages built for another system are used.',
      messages: {
        hidden:
          'The mount at {path} hides what the build installed in {dependencies}: keep it with a volume of its own.',
      },
      fixes: { keep: 'Keep {dependencies} with a volume' },
    },
    de: {
      title: 'Installierte Abhängigkeiten unter einem Mount sichtbar halten',
      why: 'Der Mount verdeckt das Verzeichnis, in das der Build die Abhängigkeiten installiert hat. Nach einem frischen Klonen ist dort nichts und das Programm startet nicht; anderswo werden Pakete verwendet, die für ein anderes System gebaut sind.',
      messages: {
        hidden:
          'Der Mount in {path} verdeckt, was der Build in {dependencies} installiert hat: durch ein eigenes Volume erhalten.',
      },
      fixes: { keep: '{dependencies} durch ein Volume erhalten' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    volumes:\n      - .:/app\n',
        Dockerfile:
          'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    volumes:\n      - .:/app\n      - /app/node_modules\n',
        Dockerfile:
          'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const stage = project.dockerfileOf(service)?.stage;
      // A start command may install them anew.
      const starts = [...(service.process?.commands ?? []), ...(stage?.processCommands ?? [])];
      if (
        !stage ||
        starts.some(({ args }) => args.some(({ value }) => /^(?:install|ci|i)$|entrypoint|\.sh$/.test(value ?? '')))
      )
        continue;
      for (const dependencies of installedIn(stage)) {
        const around = service.volumes.filter((mount) => isWithin(dependencies, targetOf(mount) ?? ' '));
        const [mount] = around;
        if (around.length !== 1 || mount?.type !== 'bind') continue;
        const list = service.get('volumes');
        const edits = list ? addItem(doc, list, dependencies, mount.entry) : [];
        const data = { dependencies };
        const fixes = edits.length > 0 ? [unsafeFix('keep', edits, { data })] : [];
        report(mount.range, 'hidden', { path: targetOf(mount)!, ...data }, { fixes });
      }
    }
  },
});

const directories: Readonly<Record<string, string>> = {
  npm: 'node_modules',
  yarn: 'node_modules',
  pnpm: 'node_modules',
  bun: 'node_modules',
  composer: 'vendor',
};

/** Where package managers put dependencies beside the sources. */
function installedIn(stage: Stage): ReadonlySet<string> {
  const found = new Set<string>();
  for (const each of stage.lineage) {
    for (const run of each.ofType('RUN')) {
      const workdir = each.workdirAt(run);
      for (const { manager, action, packages, command } of run.packageActions) {
        const directory = directories[manager];
        const isProject = (action === 'install' || action === 'lockfile-install') && packages.length === 0;
        const elsewhere = command.hasFlag('-g', '--global', '--prefix', '-C', '--dir', '--cwd', '--working-dir', '-d');
        if (directory === undefined || !isProject || elsewhere || !workdir.known || changesDirectory(run.commands))
          continue;
        found.add(cleanPath(`${workdir.value}/${directory}`));
      }
    }
  }
  return found;
}

const changesDirectory = (commands: readonly { readonly name: string | undefined }[]): boolean =>
  commands.some(({ name }) => name === 'cd' || name === 'mv' || name === 'pushd');

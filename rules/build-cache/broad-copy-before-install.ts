import { dockerfileRule, insertAfter, replace, unsafeFix } from '../core/rule.ts';
import { isForDevelopment } from '../model/dockerfile/dev-dependencies.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { earlierInstructions, pathInImage } from '../model/dockerfile/layers.ts';
import type { PackageAction } from '../model/shell/installs.ts';
import type { Manager } from '../model/shell/managers.ts';

/** What an install reads of the sources; a `*` behind files that may be missing. */
const manifests: Readonly<Partial<Record<Manager, string>>> = {
  npm: 'package*.json',
  yarn: 'package.json yarn.lock*',
  pnpm: 'package.json pnpm-lock.yaml*',
  bun: 'package.json bun.lock*',
  poetry: 'pyproject.toml poetry.lock*',
  uv: 'pyproject.toml uv.lock*',
  pipenv: 'Pipfile Pipfile.lock*',
  bundle: 'Gemfile Gemfile.lock*',
  composer: 'composer.json composer.lock*',
  go: 'go.mod go.sum*',
};

export default dockerfileRule({
  id: 'broad-copy-before-install',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Copy the dependency manifests and install before copying the sources',
      why: 'A layer is rebuilt when something copied before it has changed. Behind a copy of everything, every edit of any file installs all dependencies again; behind a copy of the manifests alone, only a changed dependency does.',
      messages: {
        broad:
          'Every change of any file makes "{command}" in line {line} run again: copy the manifests first, the rest after it.',
      },
      fixes: { split: 'Copy {manifests} first, the rest after the install' },
    },
    de: {
      title: 'Manifeste kopieren und installieren, dann erst die Quelltexte kopieren',
      why: 'Ein Layer wird neu gebaut, wenn sich etwas vor ihm Kopiertes geändert hat. Hinter einer Kopie von allem installiert jede Änderung an irgendeiner Datei alle Abhängigkeiten neu, hinter einer Kopie der Manifeste nur eine geänderte Abhängigkeit.',
      messages: {
        broad:
          'Jede Änderung an irgendeiner Datei führt „{command}“ in Zeile {line} neu aus: zuerst die Manifeste kopieren, den Rest danach.',
      },
      fixes: { split: '{manifests} zuerst kopieren, den Rest nach der Installation' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci --omit=dev\nCOPY . .\nCMD ["node", "server.js"]\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      const copy = stage.instructions.find(
        (each) => (each.keyword === 'COPY' || each.keyword === 'ADD') && isBroad(each),
      );
      if (!copy || isForDevelopment(stage)) continue;
      const found = firstInstall(copy);
      if (!found) continue;
      const { run, action } = found;
      const line = doc.lineNumber(action.command.range.start);
      const files = filesOf(action);
      const edits = files === undefined ? undefined : split(copy as CopyInstruction, run, action, files);
      const fixes = edits ? [unsafeFix('split', edits, { data: { manifests: files! } })] : [];
      const [source] = (copy as CopyInstruction).sources;
      report(source!.range, 'broad', { command: action.label, line }, { fixes });
    }
  },
});

const isBroad = (copy: Instruction): boolean =>
  !(copy as CopyInstruction).from &&
  copy.heredocs.length === 0 &&
  (copy as CopyInstruction).sources.length === 1 &&
  /^(?:\/?\.?\/?|\.\/\*|\*)$/.test((copy as CopyInstruction).sources[0]!.raw);

/** The first install of the project's dependencies behind the copy, if none of its kind ran before. */
function firstInstall(copy: Instruction): { run: Instruction; action: PackageAction } | undefined {
  const done = new Set(
    earlierInstructions(copy).flatMap((each) => each.packageActions.filter(isOfProject).map(({ manager }) => manager)),
  );
  for (const run of copy.stage!.ofType('RUN')) {
    if (run.range.start < copy.range.start) continue;
    const action = run.packageActions.find((each) => isOfProject(each) && !done.has(each.manager));
    if (action) return { run, action };
  }
  return undefined;
}

/** Installs what a manifest says: `npm ci`, `pip install -r`; not `pip install .`, which needs the sources. */
function isOfProject({ manager, action, packages, isGlobal, verb }: PackageAction): boolean {
  if (manager === 'pip') {
    return packages.length > 0 && packages.every(({ kind }) => kind === 'requirements' || kind === 'constraints');
  }
  if (verb.value === 'tidy' || verb.value === 'vendor') return false;
  return action === 'lockfile-install' && !isGlobal && (Object.hasOwn(manifests, manager) || manager === 'cargo');
}

function filesOf({ manager, packages, arguments: args }: PackageAction): string | undefined {
  if (manager === 'pip') {
    const names = packages.map(({ name }) => name.replace(/^\.\//, ''));
    return names.every((name) => /^[\w.-]+$/.test(name)) ? names.join(' ') : undefined;
  }
  // Without these the project itself is installed too.
  if (manager === 'poetry' && !args.flag('--no-root', '--only-root')) return undefined;
  if (manager === 'uv' && !args.flag('--no-install-project', '--no-install-workspace')) return undefined;
  return manifests[manager];
}

/** Copies the manifests where all was copied, and all behind the install. */
function split(copy: CopyInstruction, run: Instruction, { command }: PackageAction, files: string) {
  const { doc, stage, destination } = copy;
  const instructions = stage!.instructions;
  const isNext = instructions.indexOf(run) === instructions.indexOf(copy) + 1;
  const others = run.commands.filter((each) => each !== command && each.name !== 'rm' && each.name !== 'set');
  const onlyInstalls = others.every((each) => run.packageActions.some((action) => action.command === each));
  const target = destination?.raw;
  if (!isNext || !onlyInstalls || !target || copy.keyword !== 'COPY' || copy.exec) return undefined;
  if (pathInImage(copy, target) !== pathInImage(run, '.')) return undefined;
  const { sources } = copy;
  const directory = target === '.' ? './' : target.endsWith('/') ? target : `${target}/`;
  const edits = [replace({ start: sources[0]!.range.start, end: destination!.range.end }, `${files} ${directory}`)];
  return [...edits, insertAfter(run.range, `\n${doc.source.slice(copy.range.start, copy.range.end)}`)];
}

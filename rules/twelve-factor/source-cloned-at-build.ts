import { projectRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import { cleanPath, pathWithin } from '../model/project/path.ts';
import type { ShellCommand, ShellWord } from '../model/shell/command.ts';

export default projectRule({
  id: 'source-cloned-at-build',
  severity: 'warning',
  factors: ['codebase', 'build-release-run'],
  text: {
    en: {
      title: 'Build the commit that was checked out',
      why: 'A clone brings whatever the branch holds when the RUN is carried out, or, from the build cache, what it held weeks ago. Nobody can say which commit an image contains, or build an older one again.',
      messages: {
        moving:
          'The image gets what "{repository}" holds during the build: copy the sources from the build context, or check out a tag or commit.',
      },
    },
    de: {
      title: 'Den ausgecheckten Commit bauen',
      why: 'Ein Klon bringt, was der Branch zum Zeitpunkt des RUN enthält, oder aus dem Build-Cache, was er vor Wochen enthielt. Niemand kann sagen, welcher Commit in einem Image steckt, oder einen älteren noch einmal bauen.',
      messages: {
        moving:
          'Ins Image kommt, was „{repository}“ beim Build gerade enthält: Quelltext aus dem Build-Kontext kopieren oder einen Tag oder Commit auschecken.',
      },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile:
          'FROM python:3.14\nRUN git clone https://git.example.org/shop.git /app\nWORKDIR /app\nCMD ["python", "shop.py"]\n',
      },
      good: { Dockerfile: 'FROM python:3.14\nWORKDIR /app\nCOPY . .\nCMD ["python", "shop.py"]\n' },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    for (const run of doc.ofType('RUN')) {
      const { stage } = run;
      if (!stage || run.isOnbuild || isNamedForDevelopment(project.path, stage)) continue;
      if (!doc.usedStages.has(stage) || checksOut(stage)) continue;
      for (const command of run.commands) {
        const url = movingClone(command);
        const directory = url && targetOf(command, url, run, stage);
        if (!url || directory === undefined || !worksIn(stage, directory)) continue;
        report(url.range, 'moving', { repository: repositoryOf(url) });
      }
    }
  },
});

/** Any of these may choose the commit. */
const checksOut = (stage: Stage): boolean =>
  stage.doc
    .runCommands('git')
    .some(
      (git) =>
        stage.doc.instructionOf(git).stage === stage &&
        git.subcommand('checkout', 'reset', 'switch', 'fetch', 'submodule'),
    );

/** The address that `git clone` takes a branch from. */
function movingClone(command: ShellCommand): ShellWord | undefined {
  if (command.name !== 'git' || !command.subcommand('clone') || command.mayHaveMoreOptions) return undefined;
  if (command.hasFlag('--revision', '--mirror', '--bare')) return undefined;
  const branch = command.option('--branch', '-b');
  // Tags have a number in them; so may branches, which nobody can tell.
  if (branch && (branch.value === undefined || /\d/.test(branch.value))) return undefined;
  const [, url, , ...more] = command.operands;
  return url?.value !== undefined && more.length === 0 ? url : undefined;
}

const repositoryOf = ({ value = '' }: ShellWord): string =>
  /([^/:@?#]{1,100}?)(?:\.git)?\/?$/.exec(value)?.[1] ?? 'git';

/** Where the sources land; unknown behind a `cd`. */
function targetOf(command: ShellCommand, url: ShellWord, run: Instruction, stage: Stage): string | undefined {
  const directory = command.operands[2];
  const path = directory ? directory.value : repositoryOf(url);
  if (path === undefined) return undefined;
  if (path.startsWith('/')) return cleanPath(path);
  const workdir = stage.workdirAt(run);
  return workdir.known && !run.commands.some(({ name }) => name === 'cd')
    ? cleanPath(`${workdir.value}/${path}`)
    : undefined;
}

/** The stage goes on, or starts its program, in the sources. */
const worksIn = (stage: Stage, directory: string): boolean =>
  directory !== '' &&
  directory !== '/' &&
  [stage.workdir, ...stage.ofType('WORKDIR').map(({ words }) => words[0]?.value)].some(
    (path) => path?.known && pathWithin(directory, cleanPath(path.value)) !== undefined,
  );

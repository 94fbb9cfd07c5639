import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { scriptNames } from '../model/project/package-scripts.ts';
import type { Project } from '../model/project/project.ts';
import type { ShellCommand, ShellWord } from '../model/shell/command.ts';

export default fileRule({
  id: 'package-script-missing',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Run scripts that package.json has',
      why: 'npm stops with "Missing script": the build fails, or the container ends as soon as it is started.',
      messages: {
        missing: 'No package.json of the build context has a script "{name}".',
        near: 'No package.json of the build context has a script "{name}"; did you mean "{suggestion}"?',
      },
      fixes: { rename: 'Write {suggestion}' },
    },
    de: {
      title: 'Skripte ausführen, die in package.json stehen',
      why: 'npm bricht mit „Missing script“ ab: Der Build schlägt fehl, oder der Container endet gleich nach dem Start.',
      messages: {
        missing: 'Keine package.json im Build-Kontext hat ein Skript „{name}“.',
        near: 'Keine package.json im Build-Kontext hat ein Skript „{name}“; ist „{suggestion}“ gemeint?',
      },
      fixes: { rename: '{suggestion} schreiben' },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nRUN npm run biuld\n',
        'package.json': '{"scripts": {"build": "tsc"}}\n',
      },
      good: {
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nRUN npm run build\n',
        'package.json': '{"scripts": {"build": "tsc"}}\n',
      },
    },
  ],
  check({ doc, project, report }) {
    for (const { word, names } of doc.kind === 'dockerfile' ? inDockerfile(doc, project) : inServices(doc, project)) {
      const name = word.value;
      // pnpm runs all scripts that match a pattern.
      if (name === undefined || names.has(name) || !/^[\w:.-]+$/.test(name)) continue;
      const range = word.unquoted.range();
      const suggestion = suggest(name, [...names]);
      if (suggestion === undefined) report(range, 'missing', { name });
      else {
        const fixes = [unsafeFix('rename', replace(range, suggestion), { data: { suggestion } })];
        report(range, 'near', { name, suggestion }, { fixes });
      }
    }
  },
});

/** The name of a script, and those there are where it runs. */
interface ScriptUse {
  readonly word: ShellWord;
  readonly names: ReadonlySet<string>;
}

function inDockerfile(doc: DockerfileDocument, project: Project): readonly ScriptUse[] {
  const words = doc.commands('npm', 'pnpm').flatMap(scriptWord);
  const names = words.length > 0 && project.context && scriptNames(project.context, doc);
  return names ? words.map((word) => ({ word, names })) : [];
}

const inServices = (doc: ComposeDocument, project: Project): readonly ScriptUse[] =>
  doc.services.flatMap((service) => {
    const words = service.scripts.flatMap(({ commands }) => commands.flatMap(scriptWord));
    const context = words.length > 0 ? project.contextOf(service) : undefined;
    const built = context && project.dockerfileOf(service)?.document;
    const names = context && built && scriptNames(context, built);
    return names ? words.map((word) => ({ word, names })) : [];
  });

/** Options that choose another package.json, or make a missing script no error. */
const elsewhere =
  '--if-present -w --workspace --workspaces -ws --prefix -C --dir --cwd --filter -F -r --recursive --workspace-root'.split(
    ' ',
  );

/** The name in `npm run x` and `pnpm run x`; yarn and bun run programs and files by that, too. */
function scriptWord(command: ShellCommand): readonly ShellWord[] {
  const { name, operands } = command;
  if ((name !== 'npm' && name !== 'pnpm') || command.hasFlag(...elsewhere)) return [];
  const [verb, script] = operands;
  return script && (verb?.value === 'run' || verb?.value === 'run-script') ? [script] : [];
}

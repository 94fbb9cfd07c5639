/** A RUN of several steps: joined by `&&`, or one a line in a heredoc. */
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { knowsSyntax } from '../model/dockerfile/syntax-version.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import { parseShell, type ShellScript, type Statement } from '../model/shell/script.ts';
import { MappedText, type Range } from '../model/text.ts';
import type { Refactoring } from './refactoring.ts';

/**
 * A chain as a heredoc with `set -e`, or such a heredoc as a chain. Only where each step is a plain command or pipeline,
 * whose failure ends both: inside lists, functions and substitutions `set -e` means something else than `&&`.
 */
export function runScripts(run: Instruction): readonly Refactoring[] {
  const { doc, script, keyword, parent } = run;
  if (keyword !== 'RUN' || parent || !script || script.dialect === 'powershell' || script.dialect === 'cmd') return [];
  // Carriage returns would reach the shell, which takes them for a part of the last word.
  if (doc.escape !== '\\' || doc.source.includes('\r') || script.errors.length > 0 || !isPlain(run, script)) return [];
  const heredoc = run.onlyHeredoc;
  if (!heredoc && run.heredocs.length === 0 && run.form === 'shell') return toHeredoc(run, script);
  return heredoc?.terminatorRange ? toChain(run, script) : [];
}

function toHeredoc(run: Instruction, script: ShellScript): readonly Refactoring[] {
  const { doc, emptyContinuations } = run;
  const [chain, ...others] = script.statements;
  if (!chain || others.length > 0 || chain.pipelines.length < 2 || chain.background) return [];
  if (emptyContinuations.length > 0 || !knowsSyntax(doc, 1, 4)) return [];
  if (chain.operators.some(({ text }) => text !== '&&')) return [];
  const comments = doc.comments.filter(({ range }) => range.start > run.range.start && range.end < run.range.end);
  let at = run.range.start;
  const lines: string[] = [];
  for (const { range } of chain.pipelines) {
    for (const comment of comments) {
      if (comment.range.start > at && comment.range.start < range.end) lines.push(textOf(doc, comment.range));
    }
    lines.push(...stepLines(doc, range));
    at = range.end;
  }
  if (lines.some((line) => line === 'EOF') || /^#!/.test(lines[0]!)) return [];
  const setsErrexit = errexitOf(chain) !== undefined;
  const content = [...(setsErrexit ? [] : ['set -e']), ...lines].join('\n');
  if (!runsTheSame(script, parseShell(MappedText.of(content), script.dialect), setsErrexit ? 0 : 1)) return [];
  return [
    {
      kind: 'rewrite',
      title: { en: 'Write the steps of RUN as a heredoc', de: 'Die Schritte von RUN als Heredoc schreiben' },
      edits: [{ range: run.body.range(), text: `<<EOF\n${content}\nEOF` }],
    },
  ];
}

/** The lines of a step without the comments in between, which end a command in a script. */
function stepLines(doc: DockerfileDocument, range: Range): readonly string[] {
  const inside = new Set(
    doc.comments.filter((comment) => comment.range.start > range.start && comment.range.end < range.end).map(lineOf),
  );
  const first = doc.lines.position(range.start).line;
  return textOf(doc, range)
    .split('\n')
    .filter((_, index) => !inside.has(first + index))
    .map((line) => line.replace(/\\[ \t]+$/, '\\'));
}

const lineOf = ({ line }: { readonly line: number }): number => line;

function toChain(run: Instruction, script: ShellScript): readonly Refactoring[] {
  const { doc } = run;
  const [first, ...others] = script.statements;
  if (!first || others.length === 0 || script.statements.some(({ background }) => background)) return [];
  if (script.statements.some(({ pipelines }) => pipelines.length > 1)) return [];
  const set = errexitOf(first);
  const body = run.onlyHeredoc!.bodyRange;
  if (set === undefined || textOf(doc, body).startsWith('#!')) return [];
  const steps = set === 'alone' ? others : script.statements;
  if (steps.length < 2 || !standOnLinesOfTheirOwn(doc, script.statements)) return [];
  const lines: string[] = [];
  let at = body.start;
  for (const [index, { range }] of steps.entries()) {
    lines.push(...commentLines(doc, { start: at, end: range.start }));
    const end = index < steps.length - 1 ? ' && \\' : '';
    lines.push(`${lines.length === 0 ? '' : '    '}${textOf(doc, range)}${end}`);
    at = range.end;
  }
  const last = commentLines(doc, { start: at, end: body.end });
  const text = `${lines[0]!.startsWith('#') ? '\\\n' : ''}${lines.join('\n')}`;
  // Nothing may follow the last step, and a line that ends in a pipe goes on in a script only.
  const goesOn = text
    .split('\n')
    .slice(0, -1)
    .every((line) => line.startsWith('#') || line.endsWith('\\'));
  if (last.length > 0 || !goesOn) return [];
  const logical = parseShell(MappedText.of(text.replace(/^#.*\n/gm, '').replaceAll('\\\n', '')), script.dialect);
  if (!runsTheSame(logical, script, set === 'alone' ? 1 : 0)) return [];
  return [
    {
      kind: 'rewrite',
      title: { en: 'Join the steps of RUN by &&', de: 'Die Schritte von RUN mit && verbinden' },
      edits: [{ range: { start: run.body.range().start, end: run.range.end }, text }],
    },
  ];
}

const standOnLinesOfTheirOwn = (doc: DockerfileDocument, statements: readonly Statement[]): boolean =>
  statements.every(({ range }) => {
    const line = doc.lines.lineRange(doc.lines.position(range.start).line);
    const end = doc.lines.lineRange(doc.lines.position(range.end).line).end;
    return (
      textOf(doc, { start: line.start, end: range.start }).trim() === '' &&
      textOf(doc, { start: range.end, end }).trim() === ''
    );
  });

/** Comments of the script as comment lines of the Dockerfile: from the first column on. */
const commentLines = (doc: DockerfileDocument, range: Range): readonly string[] =>
  textOf(doc, range)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));

const textOf = (doc: DockerfileDocument, { start, end }: Range): string => doc.source.slice(start, end);

/** Commands under which `set -e` and `&&` part, or that reach further than their own step; the last three are functions. */
const special = new Set(
  '. source eval exec exit return trap wait shopt alias unalias builtin command nvm sdk rvm'.split(' '),
);

function isPlain({ doc, stage }: Instruction, script: ShellScript): boolean {
  // What a login shell has read may be functions.
  if (script.functions.length > 0 || stage?.shell.words.some((word) => /^-[a-z]*[il]|^--/.test(word))) return false;
  const pipelines = script.statements.flatMap((statement) => statement.pipelines);
  const isSimple = pipelines.every(
    ({ negated, parts }) =>
      !negated && parts.every(({ command, range }) => command || /^[A-Za-z_]\w*\+?=/.test(textOf(doc, range))),
  );
  return (
    isSimple &&
    script.commands.every(({ name, nesting, origin, previous, next, redirects, wrappers }, index) => {
      if (wrappers.some((wrapper) => special.has(wrapper.name))) return false;
      if (origin) return true;
      if (nesting.some((each) => each !== 'substitution')) return false;
      // Some shells hand `set -e` on to substitutions.
      if (nesting.length > 0 && (previous || next)) return false;
      if (redirects.some(({ body }) => body !== undefined)) return false;
      return name !== undefined && !special.has(name) && (name !== 'set' || index === 0);
    })
  );
}

/** What the first step switches on: nothing but errexit, or more; `undefined` where it is another command. */
function errexitOf({ pipelines }: Statement): 'alone' | 'with more' | undefined {
  const [part, ...others] = pipelines[0]?.parts ?? [];
  const { command } = part ?? {};
  if (!command || others.length > 0 || command.name !== 'set' || command.redirects.length > 0) return undefined;
  const words = command.args.map(({ value }) => value);
  if (
    !words.every((word, index) => word !== undefined && (/^-[eux]*o?$/.test(word) || words[index - 1]?.endsWith('o')))
  ) {
    return undefined;
  }
  if (words.length === 1 && words[0] === '-e') return 'alone';
  return words.some((word) => /^-[ux]*e/.test(word!)) ? 'with more' : undefined;
}

/** Whether two scripts hold the same words, but for the first commands of the second. */
function runsTheSame(one: ShellScript, other: ShellScript, extra: number): boolean {
  if (other.errors.length > 0 || one.errors.length > 0) return false;
  const wordsOf = (commands: readonly ShellCommand[], { assignments }: ShellScript) =>
    JSON.stringify([
      commands.map(({ words, assignments: own, redirects }) => [
        words.map(({ text }) => text),
        own.map(({ name, value }) => [name, value?.text]),
        redirects.map(({ operator, fd, target }) => [operator, fd, target?.text]),
      ]),
      assignments.map(({ name, value }) => [name, value?.text]),
    ]);
  return wordsOf(one.commands, one) === wordsOf(other.commands.slice(extra), other);
}

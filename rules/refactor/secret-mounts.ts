/** A secret that a build gets by ARG, ENV or in plain text: by a mount instead. */
import type { Edit } from '../core/rule.ts';
import { instructionBefore } from '../model/dockerfile/insert-instruction.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { KeyValueInstruction, Pair } from '../model/dockerfile/kinds.ts';
import { packageManagerOf } from '../model/secrets/build-credentials.ts';
import { credentialCommand } from '../model/secrets/credential-commands.ts';
import { type DockerfileSecret, dockerfileSecrets } from '../model/secrets/dockerfile.ts';
import { nameKind } from '../model/secrets/names.ts';
import { mountInsteadOfArg, secretId } from '../model/secrets/secret-mount.ts';
import type { ShellScript } from '../model/shell/script.ts';
import type { MappedText, Range } from '../model/text.ts';
import type { Refactoring } from './refactoring.ts';

export function secretMounts(instruction: Instruction): readonly Refactoring[] {
  const { keyword, doc } = instruction;
  if (keyword === 'ARG' || keyword === 'ENV') {
    const declaration = instruction as KeyValueInstruction;
    return declaration.pairs.flatMap((pair) => insteadOfVariable(declaration, pair));
  }
  if (keyword !== 'RUN' || instruction.parent) return [];
  const variables = doc
    .ofType('ARG')
    .flatMap((declaration) =>
      declaration.range.start < instruction.range.start
        ? declaration.pairs.flatMap((pair) =>
            insteadOfVariable(declaration, pair).filter(({ edits }) =>
              edits.some(({ range }) => range.start === instruction.keywordRange.end),
            ),
          )
        : [],
    );
  return [...variables, ...insteadOfText(instruction)];
}

const titleOf = (id: string) => ({
  en: `Extract the secret to --mount=type=secret,id=${id}`,
  de: `Das Geheimnis nach --mount=type=secret,id=${id} auslagern`,
});

function insteadOfVariable(declaration: KeyValueInstruction, pair: Pair): readonly Refactoring[] {
  const { name } = pair;
  const isSecret =
    nameKind(name) !== undefined ||
    packageManagerOf(name) !== undefined ||
    dockerfileSecrets(declaration.doc).some((secret) => secret.pair === pair);
  const edits = isSecret ? mountInsteadOfArg(declaration.doc, declaration, pair) : [];
  return edits.length > 0 ? [{ kind: 'extract', title: titleOf(secretId(name)), edits, needsReview: true }] : [];
}

/** The secrets that stand in a RUN itself: each is read from its mount, in the quotes it stood in. */
function insteadOfText(run: Instruction): readonly Refactoring[] {
  const { doc, script } = run;
  if (!script || run.form === 'exec' || script.errors.length > 0) return [];
  if (script.dialect === 'powershell' || script.dialect === 'cmd') return [];
  // These write it into the layer, wherever it comes from.
  if (run.commands.some((command) => credentialCommand(command) || keepsArguments(command.name))) return [];
  const secrets = dockerfileSecrets(doc).filter(
    (secret) => secret.instruction === run && !['weak', 'key'].includes(secret.kind),
  );
  const ids = new Set(run.mounts.flatMap(({ id }) => id ?? []));
  return secrets.flatMap((secret) => {
    const id = idOf(secret);
    const read = readInstead(script, secret.range, `$(cat /run/secrets/${id})`);
    if (!read || ids.has(id)) return [];
    ids.add(id);
    const at = run.keywordRange.end;
    const edits: Edit[] = [
      instructionBefore(run, `# docker build --secret id=${id},env=${id.toUpperCase()} .`),
      { range: { start: at, end: at }, text: ` --mount=type=secret,id=${id}` },
      read,
    ];
    return [{ kind: 'extract' as const, title: titleOf(id), edits, needsReview: true }];
  });
}

/** What these are given stands in a file afterwards. */
const keepsArguments = (name: string | undefined): boolean =>
  name === undefined || ['echo', 'printf', 'tee', 'sed', 'cat'].includes(name);

const kinds = { token: 'token', key: 'key', value: 'secret', argument: 'password', url: 'password', weak: 'password' };

function idOf({ name, from, kind }: DockerfileSecret): string {
  const words = kind === 'argument' || !/^[A-Za-z]\w*$/.test(name) ? `${from} ${kinds[kind]}` : name;
  return secretId(words).replace(/^_|_$/g, '');
}

/** The edit that puts a substitution in place of a part of a word, with the quotes it needs there. */
function readInstead(script: ShellScript, secret: Range, substitution: string): Edit | undefined {
  const own = script.commands.filter(({ origin }) => !origin);
  const assignments = [...script.assignments, ...own.flatMap((command) => command.assignments)];
  const words = [...own.flatMap((command) => command.words), ...assignments.flatMap(({ value }) => value ?? [])];
  const word = words.find(({ range }) => range.start <= secret.start && secret.end <= range.end);
  // What another shell reads has quotes inside of quotes.
  if (!word || script.commands.some(({ origin }) => origin?.words.includes(word))) return undefined;
  const quotes = quotesAt(word.mapped, secret);
  if (!quotes) return undefined;
  const source = word.mapped;
  const from = source.offsetAt(secret.start);
  const to = source.offsetAt(secret.end);
  if (quotes === '"') return { range: secret, text: substitution };
  if (quotes === 'plain') return { range: secret, text: `"${substitution}"` };
  // Quotes that would be left with nothing in them go.
  const opens = source.text[from - 1] === "'";
  const closes = source.text[to] === "'";
  const range = source.range(opens ? from - 1 : from, closes ? to + 1 : to);
  return { range, text: `${opens ? '' : "'"}"${substitution}"${closes ? '' : "'"}` };
}

/** The quotes around a part of a word: one kind all along, or `plain`; `undefined` where they change, or code is around. */
function quotesAt(word: MappedText, part: Range): "'" | '"' | 'plain' | undefined {
  let open: "'" | '"' | undefined;
  let found: "'" | '"' | 'plain' | undefined;
  for (let at = 0; at < word.length; at++) {
    const place = word.sourceStart(at);
    if (place >= part.end) return found;
    const char = word.text[at];
    const isQuote = (char === "'" && open !== '"') || (char === '"' && open !== "'");
    if (place >= part.start) {
      if (isQuote || (found ?? open ?? 'plain') !== (open ?? 'plain')) return undefined;
      found = open ?? 'plain';
    }
    if (open !== "'" && (char === '`' || (char === '$' && /[({'"]/.test(word.text[at + 1] ?? '')))) return undefined;
    if (char === '\\' && open !== "'") at++;
    else if (isQuote) open = open ? undefined : (char as "'" | '"');
  }
  return found;
}

/** Completion in Dockerfiles: instructions, their flags, and the names of stages. */
import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver';
import type { Language } from '../../rules/core/rule.ts';
import type { Explanations } from '../../rules/explain/content.ts';
import { flagTexts } from '../../rules/explain/flags.ts';
import { instructionTexts } from '../../rules/explain/instructions.ts';
import type { DockerfileDocument } from '../../rules/model/dockerfile/document.ts';
import { flagGrammar, flagsOf } from '../../rules/model/dockerfile/grammar.ts';
import type { Instruction } from '../../rules/model/dockerfile/instruction.ts';
import { toRange } from '../convert.ts';

/** What an item is resolved by: `COPY`, or `COPY --from`. */
export interface DockerfileItemData {
  readonly construct: string;
  readonly language: Language;
}

interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written; the label unless it is said otherwise. */
  readonly newText?: string;
  readonly construct?: string;
}

/** Whoever only types a word knows where it ends: what is behind the offset stays. */
export function completeDockerfile(document: DockerfileDocument, offset: number, language: Language): CompletionList {
  const { start } = document.lines.lineRange(document.lines.position(offset).line);
  const before = document.source.slice(start, offset);
  const word = /^[ \t]*([a-z]*)$/i.exec(before)?.[1];
  const [written, offers] =
    word !== undefined && isFree(document, start)
      ? ([word, instructionOffers(word)] as const)
      : insideInstruction(document, offset);
  const range = toRange({ start: offset - written.length, end: offset }, document.lines);
  const items = offers.map(({ label, kind, newText = label, construct }): CompletionItem => {
    const data: DockerfileItemData | undefined = construct === undefined ? undefined : { construct, language };
    return { label, kind, textEdit: { range, newText }, ...(data ? { data } : {}) };
  });
  return { isIncomplete: false, items };
}

/** Whether an instruction may begin in a line that begins here. */
function isFree(document: DockerfileDocument, start: number): boolean {
  if (document.instructions.some(({ range }) => range.start < start && range.end > start)) return false;
  const above = document.source.slice(0, start).split(/\r\n|\r|\n/);
  // Comments and empty lines do not end what is continued.
  const last = above.findLast((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return !last?.trimEnd().endsWith(document.escape);
}

/** Without MAINTAINER, which is deprecated; in the case that was begun. */
function instructionOffers(word: string): Offer[] {
  const isLower = word !== '' && word === word.toLowerCase();
  return Object.keys(instructionTexts)
    .filter((keyword) => keyword !== 'MAINTAINER')
    .map((keyword) => {
      const label = isLower ? keyword.toLowerCase() : keyword;
      return { label, kind: CompletionItemKind.Keyword, newText: `${label} `, construct: keyword };
    });
}

const nothing = ['', []] as const;

function insideInstruction(document: DockerfileDocument, offset: number): readonly [string, readonly Offer[]] {
  const instruction = document.all.findLast(
    ({ range, keywordRange }) => keywordRange.end < offset && offset <= range.end + 1 && range.start <= offset,
  );
  if (!instruction) return nothing;
  const body = document.source.slice(instruction.keywordRange.end, offset);
  const match = /^((?:[ \t]+--\S+)*)[ \t]+(\S*)$/.exec(body);
  if (!match) return nothing;
  const written = match[2]!;
  const value = /^--([a-z-]+)=([\w.-]*)$/.exec(written);
  if (value) return [value[2]!, valueOffers(document, instruction, value[1]!)];
  if (/^--[a-z-]*$/.test(written)) return [written, flagOffers(instruction, match[1]!)];
  const isImage = instruction.keyword === 'FROM' && /^[\w.-]*$/.test(written);
  return isImage ? [written, stageOffers(document, instruction)] : nothing;
}

function flagOffers({ keyword }: Instruction, others: string): Offer[] {
  const named = new Set(others.split(/\s+/).map((flag) => flag.split('=', 1)[0]));
  return Object.entries(flagsOf(keyword))
    .filter(([name, { repeatable }]) => repeatable || !named.has(`--${name}`))
    .map(([name, { value }]) => ({
      label: `--${name}`,
      kind: CompletionItemKind.Property,
      newText: value === 'boolean' ? `--${name}` : `--${name}=`,
      construct: `${keyword} --${name}`,
    }));
}

function valueOffers(document: DockerfileDocument, instruction: Instruction, flag: string): Offer[] {
  if (instruction.keyword === 'COPY' && flag === 'from') return stageOffers(document, instruction);
  const choices = flagGrammar(instruction.keyword, flag)?.choices ?? [];
  return choices.map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
}

/** The named stages above. */
const stageOffers = (document: DockerfileDocument, { range }: Instruction): Offer[] => {
  const own = document.stages.findLast(({ from }) => from && from.range.start <= range.start);
  return document.stages.flatMap((stage) =>
    stage.name !== undefined && stage !== own && own && stage.index < own.index
      ? [{ label: stage.name, kind: CompletionItemKind.Reference }]
      : [],
  );
};

/** Says what an instruction or a flag is for. */
export function explainDockerfileItem(construct: string, language: Language): string | undefined {
  const texts: Explanations = { ...instructionTexts, ...flagTexts };
  const name = construct.slice(construct.indexOf(' ') + 1);
  const explanation = [construct, name].flatMap((key) => (Object.hasOwn(texts, key) ? texts[key]! : []))[0];
  return explanation && `**\`${name}\`** ${explanation[language].what}\n\n[docs.docker.com](${explanation.docs})`;
}

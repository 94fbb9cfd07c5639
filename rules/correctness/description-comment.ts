import { dockerfileRule, type Edit, insertAfter, safeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { FromInstruction, KeyValueInstruction } from '../model/dockerfile/kinds.ts';
import type { Comment } from '../model/dockerfile/scan.ts';

export default dockerfileRule({
  id: 'description-comment',
  severity: 'hint',
  fixable: 'safe',
  sources: { buildkit: 'InvalidDefinitionDescription' },
  text: {
    en: {
      title: 'Begin descriptions of stages and arguments with their name',
      why: 'docker build --call=outline and --call=targets show the comment above FROM and ARG as a description, if it begins with the name of the stage or argument. Any other comment is left out. Where a file turns on the experimental check, or the option below is set, such comments are reported.',
      messages: {
        other: 'This comment does not describe {name}: begin it with "{name} ", or put a blank line below it.',
      },
      fixes: { separate: 'Put a blank line below it' },
    },
    de: {
      title: 'Beschreibungen von Stages und Argumenten mit deren Namen beginnen',
      why: 'docker build --call=outline und --call=targets zeigen den Kommentar über FROM und ARG als Beschreibung, wenn er mit dem Namen der Stage oder des Arguments beginnt. Jeder andere Kommentar fehlt dort. Gemeldet wird das in Dateien, die die experimentelle Prüfung einschalten, oder mit der Option unten.',
      messages: {
        other:
          'Dieser Kommentar beschreibt {name} nicht: mit „{name} “ beginnen oder eine leere Zeile darunter setzen.',
      },
      fixes: { separate: 'Leere Zeile darunter setzen' },
    },
  },
  options: {
    everyFile: {
      type: 'boolean',
      default: false,
      en: 'Also report in files that do not turn on the experimental check of BuildKit.',
      de: 'Auch in Dateien melden, die die experimentelle Prüfung von BuildKit nicht einschalten.',
    },
  },
  presetOptions: { all: { everyFile: true } },
  examples: [
    {
      bad: '# check=experimental=InvalidDefinitionDescription\n# Compiles everything\nFROM golang:1.25 AS build\n',
      good: '# check=experimental=InvalidDefinitionDescription\n# build compiles everything\nFROM golang:1.25 AS build\n',
    },
  ],
  check({ doc, options, report }) {
    const isAsked = turnsOn(doc.directive('check')?.value ?? '');
    if (!isAsked && !options.everyFile) return;
    for (const instruction of doc.instructions) {
      const comment = descriptionOf(instruction);
      const names = namesOf(instruction);
      if (!comment || names.length === 0 || names.includes(comment.text.trim().split(' ')[0]!)) continue;
      const fix = safeFix('separate', blankLineBelow(comment));
      const sources = isAsked ? {} : { sources: [] };
      report(instruction.keywordRange, 'other', { name: names[0]! }, { fixes: [fix], ...sources });
    }
  },
});

/** `experimental=InvalidDefinitionDescription`, or `all`, in a check directive. */
const turnsOn = (directive: string): boolean =>
  directive.split(';').some((setting) => {
    const [key, value = ''] = setting.split('=', 2);
    const names = value.split(',').map((name) => name.trim().toLowerCase());
    const isNamed = names.includes('all') || names.includes('invaliddefinitiondescription');
    return key?.trim() === 'experimental' && isNamed;
  });

function namesOf(instruction: Instruction): readonly string[] {
  if (instruction.keyword === 'ARG') return (instruction as KeyValueInstruction).pairs.map(({ name }) => name);
  const alias = instruction.keyword === 'FROM' ? (instruction as FromInstruction).alias : undefined;
  return alias ? [alias.value.toLowerCase()] : [];
}

/** The last comment right above that does not speak to a tool, unless it is empty. */
function descriptionOf({ leading }: Instruction): Comment | undefined {
  const last = leading.findLast(({ text }) => !forTools.test(text));
  return last?.text.trim() ? last : undefined;
}

const forTools = /^\s*(?:(?:check|syntax|escape)=|(?:hadolint|plimsoll-ignore|tally|checkov:)\b)/;

const blankLineBelow = (comment: Comment): Edit => insertAfter(comment.range, '\n');

import { type Details, dockerfileRule, insertAfter, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { VariableUse } from '../model/dockerfile/expand.ts';
import { isVariableName } from '../model/dockerfile/grammar.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { platformArgs } from '../model/dockerfile/variables.ts';

export default dockerfileRule({
  id: 'undefined-variable',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { buildkit: 'UndefinedVar' },
  options: {
    unknownBase: {
      type: 'boolean',
      default: false,
      en: 'Report variables as well that a base image of unknown content may set.',
      de: 'Auch Variablen melden, die ein Basis-Image unbekannten Inhalts setzen kann.',
    },
  },
  presetOptions: { all: { unknownBase: true } },
  text: {
    en: {
      title: 'Use variables that ARG or ENV declares',
      why: 'Docker replaces a variable nobody declares by nothing, without a word: paths and settings come out shorter than intended. A “$” that is meant as such needs the escape character before it.',
      messages: {
        undeclared: 'No ARG or ENV declares "${name}" here: it is replaced by nothing.',
        near: 'No ARG or ENV declares "${name}" here; did you mean "${suggestion}"?',
        later: '"${name}" is used before its ARG: here it is replaced by nothing.',
        global: '"${name}" is declared before FROM only, and empty here: repeat "ARG {name}" in this stage.',
        platform: '"${name}" is empty without "ARG {name}" in this stage.',
      },
      fixes: { rename: 'Write {suggestion}', declare: 'Add "ARG {name}" to this stage' },
    },
    de: {
      title: 'Variablen verwenden, die ARG oder ENV deklariert',
      why: 'Eine Variable, die niemand deklariert, ersetzt Docker wortlos durch nichts: Pfade und Einstellungen werden kürzer als gedacht. Vor ein wörtlich gemeintes „$“ gehört das Escape-Zeichen.',
      messages: {
        undeclared: 'Hier deklariert kein ARG oder ENV „${name}“: Es wird durch nichts ersetzt.',
        near: 'Hier deklariert kein ARG oder ENV „${name}“; ist „${suggestion}“ gemeint?',
        later: '„${name}“ wird vor seinem ARG verwendet: Hier wird es durch nichts ersetzt.',
        global: '„${name}“ ist nur vor FROM deklariert und hier leer: „ARG {name}“ in dieser Stage wiederholen.',
        platform: '„${name}“ ist ohne „ARG {name}“ in dieser Stage leer.',
      },
      fixes: { rename: '{suggestion} schreiben', declare: '„ARG {name}“ in diese Stage einfügen' },
    },
  },
  examples: [
    {
      bad: 'ARG VERSION=1.4\nFROM alpine:3.22\nLABEL org.opencontainers.image.version=$VERSION\n',
      good: 'ARG VERSION=1.4\nFROM alpine:3.22\nARG VERSION\nLABEL org.opencontainers.image.version=$VERSION\n',
    },
    { bad: 'FROM alpine:3.22\nENV PATH=$PAHT:/opt/app/bin\n', good: 'FROM alpine:3.22\nENV PATH=$PATH:/opt/app/bin\n' },
  ],
  check({ doc, options, report }) {
    let searches = 0;
    const declared = new Map<Stage, ReadonlyMap<string, number>>();
    for (const instruction of doc.instructions) {
      if (instruction.keyword === 'FROM') continue;
      const seen = new Set<string>();
      for (const use of instruction.variables) {
        if (!isJudged(use) || seen.has(use.name)) continue;
        seen.add(use.name);
        checkUse(instruction, use);
      }
    }

    function isDeclaredBelow({ range }: Instruction, stage: Stage, name: string): boolean {
      if (!declared.has(stage)) declared.set(stage, lastArgs(stage));
      return (declared.get(stage)!.get(name) ?? -1) > range.start;
    }

    function checkUse(instruction: Instruction, { name, range, nameRange }: VariableUse): void {
      const scope = doc.scopeAt(instruction);
      if (scope.lookup(name)) return;
      const { stage } = instruction;
      const isCertain = scope.missing.known || options.unknownBase;
      if (stage && platformArgs.has(name)) report(range, 'platform', { name }, declaring(stage, name));
      else if (stage && doc.globalScope.lookup(name) && (isCertain || !choosesImage(stage, name)))
        report(range, 'global', { name }, declaring(stage, name));
      else if (stage && isDeclaredBelow(instruction, stage, name)) report(range, 'later', { name });
      else if (isCertain) {
        // A generated file with thousands of them needs no guesses.
        const suggestion = searches++ < 50 ? suggest(name, [...scope.names()]) : undefined;
        const fix = suggestion && unsafeFix('rename', replace(nameRange, suggestion), { data: { suggestion } });
        if (fix) report(range, 'near', { name, suggestion }, { fixes: [fix] });
        else report(range, 'undeclared', { name });
      }
    }
  },
});

/** `${NAME:-default}` and `${NAME:?message}` are made for variables that may be missing. */
const isJudged = ({ name, hasFallback, modifier }: VariableUse): boolean =>
  !hasFallback && modifier !== '?' && modifier !== ':?' && isVariableName(name);

function declaring(stage: Stage, name: string): Details<never, 'declare'> {
  const fix = stage.from && unsafeFix('declare', insertAfter(stage.from.range, `\nARG ${name}`), { data: { name } });
  return fix ? { fixes: [fix] } : {};
}

/** An image of that version, say, may well set a variable of that name. */
const choosesImage = (stage: Stage, name: string): boolean =>
  stage.lineage.at(-1)?.from?.variables.some((use) => use.name === name) ?? false;

/** Where each argument of a stage is declared last. */
const lastArgs = (stage: Stage): ReadonlyMap<string, number> =>
  new Map(stage.ofType('ARG').flatMap((arg) => arg.pairs.map(({ name, range }) => [name, range.start])));

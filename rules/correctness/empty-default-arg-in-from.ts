import { dockerfileRule, insertAfter, unsafeFix } from '../core/rule.ts';
import { type Expansion, expand } from '../model/dockerfile/expand.ts';
import type { Word } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { parseImageRef } from '../model/image/reference.ts';
import { known, unknown, type Value } from '../model/value.ts';

export default dockerfileRule({
  id: 'empty-default-arg-in-from',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { buildkit: 'InvalidDefaultArgInFrom' },
  options: {
    undeclared: {
      type: 'boolean',
      default: false,
      en: 'Report variables that no ARG declares as well, which undefined-arg-in-from does already.',
      de: 'Auch Variablen melden, die kein ARG deklariert, was undefined-arg-in-from schon tut.',
    },
  },
  presetOptions: { all: { undeclared: true } },
  text: {
    en: {
      title: 'Give ARGs of FROM a default that makes a name',
      why: 'Without --build-arg the name of the base image is empty or broken. The build then works for those who know the argument only, and fails in CI, Compose and the editor.',
      messages: {
        noDefault: 'Without --build-arg {name}=…, "{image}" is no valid image name: give ARG {name} a default.',
        invalid: 'With the defaults of its ARGs, "{image}" is no valid image name.',
      },
      fixes: { default: 'Give {name} a default' },
    },
    de: {
      title: 'ARGs von FROM einen Standardwert geben, der einen Namen ergibt',
      why: 'Ohne --build-arg ist der Name des Basis-Images leer oder kaputt. Der Build klappt dann nur bei denen, die das Argument kennen, und scheitert in CI, Compose und Editor.',
      messages: {
        noDefault:
          'Ohne --build-arg {name}=… ist „{image}“ kein gültiger Image-Name: ARG {name} einen Standardwert geben.',
        invalid: 'Mit den Standardwerten seiner ARGs ist „{image}“ kein gültiger Image-Name.',
      },
      fixes: { default: '{name} einen Standardwert geben' },
    },
  },
  examples: [
    { bad: 'ARG TAG\nFROM alpine:${TAG}\n', good: 'ARG TAG=3.22\nFROM alpine:${TAG}\n' },
    { bad: 'ARG TAG\nFROM alpine:${TAG}\n', good: 'ARG TAG\nFROM alpine:${TAG:-3.22}\n' },
  ],
  check({ doc, options, report }) {
    for (const stage of doc.stages) {
      const word = stage.from?.imageWord;
      if (!word?.expansion.hasVariable || !isInvalid(withDefaults(stage, word), stage)) continue;
      const { uses } = word.expansion;
      if (uses.some(({ name, hasFallback }) => !hasFallback && !doc.globalScope.lookup(name)) && !options.undeclared)
        continue;
      const use = uses.find(({ name }) => doc.globalScope.lookup(name)?.pair?.text === undefined);
      const pair = use && doc.globalScope.lookup(use.name)?.pair;
      if (!use || !pair) report(word.range, 'invalid', { image: word.raw });
      else {
        const fix = unsafeFix('default', insertAfter(pair.nameRange, '=${1}'), {
          data: { name: use.name },
          snippet: true,
        });
        report(use.range, 'noDefault', { name: use.name, image: word.raw }, { fixes: [fix] });
      }
    }
  },
});

/** The image name of a build without any --build-arg; unknown where the platform or other ARGs decide. */
function withDefaults({ doc }: Stage, word: Word): Expansion {
  return expand(word.text, doc.escape, (name): Value<string> => {
    const variable = doc.globalScope.lookup(name);
    if (!variable) return known('');
    if (!variable.pair) return unknown;
    return variable.pair.text ? variable.value : known('');
  });
}

function isInvalid({ value, text }: Expansion, stage: Stage): boolean {
  if (!value.known || stage.doc.stageNamed(value.value, stage.index)) return false;
  return value.value === '' || !parseImageRef(text).valid;
}

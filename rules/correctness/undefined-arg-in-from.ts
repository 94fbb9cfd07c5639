import { dockerfileRule, insertBefore, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { isVariableName } from '../model/dockerfile/grammar.ts';
import type { Pair } from '../model/dockerfile/kinds.ts';

export default dockerfileRule({
  id: 'undefined-arg-in-from',
  severity: 'error',
  fixable: 'unsafe',
  sources: { buildkit: 'UndefinedArgInFrom' },
  text: {
    en: {
      title: 'Declare the variables of FROM before the first FROM',
      why: 'FROM sees only ARGs that stand before the first FROM. Any other variable is replaced by nothing: the build takes another image than intended, or none.',
      messages: {
        undeclared: 'No ARG before the first FROM declares "${name}": it is replaced by nothing.',
        near: 'No ARG before the first FROM declares "${name}"; did you mean "${suggestion}"?',
        inStage: 'ARG {name} is declared inside a stage, where FROM does not see it.',
      },
      fixes: { rename: 'Write {suggestion}', declare: 'Declare {name} before the first FROM' },
    },
    de: {
      title: 'Variablen von FROM vor dem ersten FROM deklarieren',
      why: 'FROM sieht nur ARGs, die vor dem ersten FROM stehen. Jede andere Variable wird durch nichts ersetzt: Der Build nimmt ein anderes Image als gedacht oder gar keines.',
      messages: {
        undeclared: 'Kein ARG vor dem ersten FROM deklariert „${name}“: Es wird durch nichts ersetzt.',
        near: 'Kein ARG vor dem ersten FROM deklariert „${name}“; ist „${suggestion}“ gemeint?',
        inStage: 'ARG {name} ist innerhalb einer Stage deklariert, wo FROM es nicht sieht.',
      },
      fixes: { rename: '{suggestion} schreiben', declare: '{name} vor dem ersten FROM deklarieren' },
    },
  },
  examples: [
    {
      bad: 'ARG ALPINE_VERSION=3.22\nFROM alpine:${ALPINE_VERSOIN}\n',
      good: 'ARG ALPINE_VERSION=3.22\nFROM alpine:${ALPINE_VERSION}\n',
    },
  ],
  check({ doc, report }) {
    let declared: ReadonlyMap<string, Pair> | undefined;
    for (const from of doc.ofType('FROM')) {
      for (const { name, range, nameRange, hasFallback } of from.variables) {
        if (hasFallback || !isVariableName(name) || doc.globalScope.lookup(name)) continue;
        declared ??= stageArgs(doc);
        const pair = declared.get(name);
        const suggestion = suggest(name, [...doc.globalScope.names()]);
        if (pair) {
          const { start, end } = pair.range;
          const text = `ARG ${doc.source.slice(start, end)}\n`;
          const fix = unsafeFix('declare', insertBefore(doc.stages[0]!.from!.range, text), { data: { name } });
          report(range, 'inStage', { name }, text.indexOf('\n') === text.length - 1 ? { fixes: [fix] } : {});
        } else if (suggestion) {
          const fix = unsafeFix('rename', replace(nameRange, suggestion), { data: { suggestion } });
          report(range, 'near', { name, suggestion }, { fixes: [fix] });
        } else report(range, 'undeclared', { name });
      }
    }
  },
});

/** The arguments declared behind a FROM, each where it is first. */
function stageArgs(doc: DockerfileDocument): ReadonlyMap<string, Pair> {
  const pairs = doc.stages.flatMap((stage) => stage.ofType('ARG').flatMap((arg) => arg.pairs));
  return new Map(pairs.toReversed().map((pair) => [pair.name, pair]));
}

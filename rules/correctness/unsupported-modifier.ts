import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'unsupported-modifier',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Change variables only in ways that Docker knows',
      why: 'Outside of RUN no shell replaces variables but Docker itself, and it knows few of the ways a shell has: defaults, alternatives, demands, cutting off and replacing patterns. At anything else the build stops.',
      messages: { unsupported: 'Docker knows no "{modifier}" in a variable; in RUN the shell may.' },
      fixes: { fallback: 'Use :-' },
    },
    de: {
      title: 'Variablen nur so verändern, wie Docker es kann',
      why: 'Außerhalb von RUN ersetzt keine Shell die Variablen, sondern Docker selbst, und das kann nur weniges von dem, was Shells können: Vorgaben, Alternativen, Pflichtangaben, Muster abschneiden und ersetzen. Bei allem anderen bricht der Build ab.',
      messages: { unsupported: 'Docker kennt kein „{modifier}“ in einer Variablen; in RUN kann es die Shell.' },
      fixes: { fallback: ':- verwenden' },
    },
  },
  examples: [
    {
      bad: 'ARG VERSION=1.29\nFROM nginx:$' + '{VERSION:=1.28}\n',
      good: 'ARG VERSION=1.29\nFROM nginx:$' + '{VERSION:-1.28}\n',
    },
  ],
  check({ doc, report }) {
    for (const { modifier: written, nameRange } of doc.all.flatMap((instruction) => instruction.variables)) {
      const modifier = written?.replace('}', '');
      if (!modifier || supported.test(modifier)) continue;
      const range = { start: nameRange.end, end: nameRange.end + modifier.length };
      // Other text between the lines of a continuation: where the modifier stands cannot be told.
      if (doc.source.slice(range.start, range.end) !== modifier) continue;
      const assigns = modifier === ':=' || modifier.startsWith('=');
      const operator = modifier === ':=' ? range : { start: range.start, end: range.start + 1 };
      const fixes = assigns ? [unsafeFix('fallback', replace(operator, ':-'))] : [];
      report(
        assigns ? operator : range,
        'unsupported',
        { modifier: assigns ? modifier.slice(0, operator.end - operator.start) : modifier },
        { fixes },
      );
    }
  },
});

/** BuildKit's frontend/dockerfile/shell/lex.go. */
const supported = /^(?::?[-+?]|##?|%%?|\/\/?)$/;

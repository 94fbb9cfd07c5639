import { dockerfileRule, replace, safeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'directive-casing',
  severity: 'hint',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write parser directives in small letters',
      why: 'Docker reads them in any case, but other tools look for the small form alone: to them "# Syntax=" is a comment like any other.',
      messages: { capitals: 'Write the parser directive "{name}" in small letters.' },
      fixes: { lower: 'Write {lower}' },
    },
    de: {
      title: 'Parser-Direktiven klein schreiben',
      why: 'Docker liest sie in jeder Schreibweise, andere Werkzeuge suchen aber nur die kleine: Für sie ist „# Syntax=“ ein Kommentar wie jeder andere.',
      messages: { capitals: 'Die Parser-Direktive „{name}“ klein schreiben.' },
      fixes: { lower: '{lower} schreiben' },
    },
  },
  examples: [
    {
      bad: '# Syntax=docker/dockerfile:1\nFROM alpine:3.23\n',
      good: '# syntax=docker/dockerfile:1\nFROM alpine:3.23\n',
    },
  ],
  check({ doc, report }) {
    for (const { name: lower, nameRange } of doc.directives) {
      const name = doc.source.slice(nameRange.start, nameRange.end);
      if (name === lower) continue;
      const fix = safeFix('lower', replace(nameRange, lower), { data: { lower } });
      report(nameRange, 'capitals', { name }, { fixes: [fix] });
    }
  },
});

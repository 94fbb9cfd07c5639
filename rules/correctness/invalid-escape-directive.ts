import { dockerfileRule, remove, replace, safeFix, unsafeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'invalid-escape-directive',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Name the escape character once, \\ or `',
      why: 'Docker refuses a file with another escape character or with two “# escape=” lines.',
      messages: {
        invalid: 'The escape character "{value}" is not allowed; it is \\ or `.',
        twice: 'The directive "escape" stands here a second time.',
      },
      fixes: { backslash: 'Write \\', backtick: 'Write `', remove: 'Remove this line' },
    },
    de: {
      title: 'Das Escape-Zeichen einmal angeben, \\ oder `',
      why: 'Docker lehnt eine Datei mit einem anderen Escape-Zeichen oder mit zwei Zeilen „# escape=“ ab.',
      messages: {
        invalid: 'Das Escape-Zeichen „{value}“ ist nicht erlaubt; möglich sind \\ und `.',
        twice: 'Die Direktive „escape“ steht hier ein zweites Mal.',
      },
      fixes: { backslash: '\\ schreiben', backtick: '` schreiben', remove: 'Diese Zeile entfernen' },
    },
  },
  examples: [{ bad: '# escape=^\nFROM alpine:3.22\n', good: '# escape=`\nFROM alpine:3.22\n' }],
  check({ doc, report }) {
    const [first, ...more] = doc.directives.filter(({ name }) => name === 'escape');
    if (first && first.value !== '\\' && first.value !== '`') {
      const { value, valueRange } = first;
      const backslash = unsafeFix('backslash', replace(valueRange, '\\'));
      const backtick = unsafeFix('backtick', replace(valueRange, '`'));
      const fixes = value.includes('`') ? [backtick, backslash] : [backslash, backtick];
      report(valueRange, 'invalid', { value }, { fixes });
    }
    for (const { range, nameRange, value } of more) {
      const edit = remove({ start: range.start, end: afterLine(doc.source, range.end) });
      const fix = value === first!.value ? safeFix('remove', edit) : unsafeFix('remove', edit);
      report(nameRange, 'twice', {}, { fixes: [fix] });
    }
  },
});

function afterLine(source: string, offset: number): number {
  const feed = source.indexOf('\n', offset);
  return feed < 0 ? source.length : feed + 1;
}

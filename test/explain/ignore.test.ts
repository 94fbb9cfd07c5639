import assert from 'node:assert/strict';
import type { Language } from '../../rules/core/rule.ts';
import { explainIgnoreFile } from '../../rules/explain/ignore.ts';

/** What a hover at the first place of `at` says. */
function hover(text: string, at: string, language: Language = 'en'): string {
  const line = text.split(/\r?\n/).indexOf(at);
  const before = text.split('\n').slice(0, Math.max(line, 0)).join('\n');
  const explained = explainIgnoreFile(text, before.length + (line > 0 ? 2 : 1), language);
  assert.ok(explained);
  assert.equal(text.slice(explained.range.start, explained.range.end).trim(), at);
  return explained.markdown;
}

describe('hovers in ignore files', () => {
  const text =
    '\uFEFF# what no build needs\r\n**/node_modules\r\n/dist/\r\n*\r\n\r\n!src\r\n!package*.json\r\nlib\r\n!lib/a\r\n';

  it('tell what a pattern keeps out, in both languages', () => {
    const en = hover(text, '**/node_modules');
    assert.match(en, /^\*\*`\*\*\/node_modules`\*\* keeps what matches out of the build context/);
    assert.match(en, /\*In this file:\* `\*\*` stands for any number of directories, none too\.\n/);
    assert.match(hover(text, '**/node_modules', 'de'), /hält aus dem Build-Kontext heraus, was passt/);
  });

  it('tell how Docker reads what is written otherwise', () => {
    assert.match(hover(text, '/dist/'), /Docker reads the line as `dist`\./);
    assert.match(hover(text, '/dist/', 'de'), /Docker liest die Zeile als `dist`\./);
  });

  it('name the exceptions below', () => {
    assert.match(hover(text, '*'), /`\*` stands for any characters but `\/`\. Lines 6, 7 and 9 make exceptions\./);
    assert.match(hover(text, 'lib'), /Line 9 makes an exception\./);
    assert.match(hover(text, 'lib', 'de'), /Zeile 9 macht eine Ausnahme\./);
  });

  it('name the line that an exception is about', () => {
    assert.match(hover(text, '!src'), /^\*\*`!src`\*\* takes back .*\n\n\*In this file:\* Line 4 leaves it out\./);
    assert.match(hover(text, '!lib/a', 'de'), /Zeile 8 schließt es aus\./);
    assert.doesNotMatch(hover('!README.md\n', '!README.md'), /In this file/);
  });

  it('tell of lines that Docker refuses', () => {
    assert.match(hover('a[\n', 'a['), /Docker cannot read this line and refuses the build\./);
    assert.match(hover('!\n', '!'), /refuses the build/);
  });

  it('are silent about comments, empty lines and what is beyond', () => {
    assert.equal(explainIgnoreFile('# dist\n\ndist\n', 3, 'en'), undefined);
    assert.equal(explainIgnoreFile('# dist\n\ndist\n', 7, 'en'), undefined);
    assert.equal(explainIgnoreFile('', 0, 'en'), undefined);
    assert.equal(explainIgnoreFile('dist', 99, 'en'), undefined);
  });
});

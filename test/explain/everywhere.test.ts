import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { languages } from '../../rules/core/rule.ts';
import { explainCompose } from '../../rules/explain/compose.ts';
import { explainDockerfile } from '../../rules/explain/dockerfile.ts';
import { looksLikeCompose } from '../../rules/model/compose/detect.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';

const examples = join(__dirname, '../../examples');
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?:^|\/)(?:Dockerfile|(?:docker-)?compose\.ya?ml)$/.test(path))
  .sort();
const read = (path: string) => readFileSync(join(examples, path), 'utf8');

type Explain = (offset: number) => ReturnType<typeof explainDockerfile>;

/** Explanations of a file, in both languages by turns. */
function explainer(text: string, isDockerfile: boolean): Explain {
  if (isDockerfile) {
    const doc = parseDockerfile(text);
    return (offset) => explainDockerfile(doc, offset, languages[offset % 2]!);
  }
  const doc = parseCompose(text);
  return (offset) => explainCompose(doc, offset, languages[offset % 2]!);
}

/** At every `step`th offset: no throw, a range in the text that holds the offset, at most 25 lines, nothing left open. */
function assertExplainsEverywhere(text: string, isDockerfile: boolean, step: number): void {
  const explain = explainer(text, isDockerfile);
  for (let offset = -1; offset <= text.length + 1; offset += step) {
    const explained = explain(offset);
    if (!explained) continue;
    const { range, markdown } = explained;
    assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length, `range at ${offset}`);
    assert.ok(range.start <= offset && offset <= range.end, `${offset} is outside of its range`);
    assert.ok(markdown.split('\n').length <= 25, markdown);
    assert.doesNotMatch(markdown, /undefined(?!-)|\[object|NaN/);
  }
}

describe('explanations everywhere', () => {
  for (const path of files) {
    const isDockerfile = path.endsWith('Dockerfile');
    it(`hold in examples/${path}`, () => {
      const text = read(path);
      assertExplainsEverywhere(text, isDockerfile, 1);
      assertExplainsEverywhere(`\uFEFF${text.replaceAll('\n', '\r\n')}`, isDockerfile, 3);
    });

    it(`hold in examples/${path} cut off anywhere`, () => {
      const text = read(path);
      for (let end = 0; end < text.length; end += 37) assertExplainsEverywhere(text.slice(0, end), isDockerfile, 7);
    });
  }

  it('hold in any text', () => {
    const pieces = [
      ...[
        'FROM a AS b\n',
        'RUN --mount=type=',
        'secret,',
        '<<EOF',
        '\n',
        ' \\\n',
        'CMD ["',
        '"]',
        'ONBUILD ',
        '${X:-',
        '}',
      ],
      ...[
        'services:\n',
        '  web:\n',
        '    ',
        '- ',
        '{',
        '[',
        ': ',
        '&a ',
        '*a',
        '<<: ',
        '!reset ',
        '"',
        '\u0000',
        '\ud800',
        'é',
      ],
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 20 });
    fc.assert(
      fc.property(text, fc.boolean(), (parts, isDockerfile) =>
        assertExplainsEverywhere(parts.join(''), isDockerfile, 2),
      ),
      { numRuns: 200 },
    );
  });
});

describe('examples', () => {
  it('parse without problems', () => {
    for (const path of files) {
      const text = read(path);
      const { problems } = path.endsWith('Dockerfile') ? parseDockerfile(text) : parseCompose(text);
      assert.deepEqual(problems, [], path);
    }
  });

  it('have Compose files that are recognised', () => {
    for (const path of files.filter((file) => /\.ya?ml$/.test(file)))
      assert.ok(looksLikeCompose(path, read(path)), path);
  });

  it('say in both languages what to look at', () => {
    for (const folder of new Set(files.map((path) => path.slice(0, path.indexOf('/'))))) {
      const paragraphs = read(`${folder}/README.md`).trim().split('\n\n');
      assert.equal(paragraphs.length, 3, folder);
      assert.match(paragraphs[2]!, /[äöüß„]| der | und /, folder);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../rules/core/fix.ts';
import { commandAfter } from '../../../rules/model/dockerfile/append-command.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';

/** The text with `clean` appended behind the first command named `fetch`. */
function appended(text: string): string | undefined {
  const doc = parseDockerfile(text);
  const [command] = doc.runCommands('fetch');
  const edit = commandAfter(doc.instructionOf(command!), command!, 'clean');
  return edit && applyEdits(text, [edit]);
}

describe('commandAfter', () => {
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['stays on the line of a short RUN', 'RUN fetch a', 'RUN fetch a && clean'],
    ['goes before what follows', 'RUN fetch a && run', 'RUN fetch a && clean && run'],
    ['goes behind a whole pipeline', 'RUN fetch a | tee log', 'RUN fetch a | tee log && clean'],
    ['goes behind redirections', 'RUN fetch a > /dev/null', 'RUN fetch a > /dev/null && clean'],
    ['takes leading operators over', 'RUN a \\\n  && fetch b\n', 'RUN a \\\n  && fetch b \\\n  && clean\n'],
    ['takes trailing operators over', 'RUN a && \\\n    fetch b\n', 'RUN a && \\\n    fetch b && \\\n    clean\n'],
    ['indents like the arguments', 'RUN fetch \\\n    b\n', 'RUN fetch \\\n    b \\\n    && clean\n'],
    [
      'uses the escape character',
      '# escape=`\nSHELL ["sh", "-c"]\nRUN a `\n && fetch b',
      '# escape=`\nSHELL ["sh", "-c"]\nRUN a `\n && fetch b `\n && clean',
    ],
    ['joins with ";" under set -e', 'RUN set -e; fetch a; run', 'RUN set -e; fetch a; clean; run'],
    ['keeps the status without set -e', 'RUN fetch a; run', 'RUN fetch a && clean; run'],
    ['keeps the status at the end', 'RUN set -e; fetch a', 'RUN set -e; fetch a && clean'],
    ['adds a line to a heredoc', 'RUN <<EOF\nset -e\n  fetch a\nEOF\n', 'RUN <<EOF\nset -e\n  fetch a\n  clean\nEOF\n'],
    ['minds the status in a heredoc', 'RUN <<EOF\nfetch a\nEOF\n', 'RUN <<EOF\nfetch a && clean\nEOF\n'],
    ['stays within a branch', 'RUN if a; then fetch b; fi', 'RUN if a; then fetch b && clean; fi'],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => assert.equal(appended(text), expected));
  }
  for (const text of [
    'RUN ["fetch", "a"]',
    'RUN sh -c "fetch a"',
    'RUN for i in a b; do fetch $i; done',
    'RUN f() { fetch a; }; f',
    'RUN echo $(fetch a)',
    'RUN fetch a &',
  ]) {
    it(`knows no place in ${text}`, () => assert.equal(appended(text), undefined));
  }
});

import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { completeDockerfile } from '../../../server/features/dockerfile-completion.ts';
import { LspSession, type SessionOptions } from '../lsp-session.ts';

describe('completion in Dockerfiles over LSP', () => {
  let session: LspSession | undefined;
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });
  /** What is offered at the mark `‸`. */
  const offered = async (marked: string, options: SessionOptions = {}) => {
    await session?.stop();
    const lsp = await LspSession.start(options);
    session = lsp;
    const uri = await lsp.open('/work/Dockerfile', marked.replace('‸', ''));
    const items = await lsp.completions(uri, marked.indexOf('‸'));
    const complete = (label: string) => lsp.complete(uri, items.find((item) => item.label === label)!);
    return { lsp, items, labels: items.map(({ label }) => label), complete };
  };
  const labelsAt = async (marked: string) => (await offered(marked)).labels;

  it('offers instructions where a line begins, in the case that was begun', async () => {
    const { labels, complete } = await offered('FROM a\nW‸\n');
    assert.equal(labels.length, 17);
    assert.ok(!labels.includes('MAINTAINER'));
    assert.equal(complete('WORKDIR'), 'FROM a\nWORKDIR \n');
    assert.equal((await offered('FROM a\n  wo‸')).complete('workdir'), 'FROM a\n  workdir ');
    assert.ok((await labelsAt('‸')).includes('FROM'));
  });

  it('offers the flags of an instruction that are not there yet', async () => {
    const { labels, complete } = await offered('FROM a\nCOPY --chown=1 --‸ . .\n');
    assert.deepEqual(labels, ['--chmod', '--link', '--exclude', '--from', '--parents']);
    assert.equal(complete('--chmod'), 'FROM a\nCOPY --chown=1 --chmod= . .\n');
    assert.equal(complete('--link'), 'FROM a\nCOPY --chown=1 --link . .\n');
    assert.ok((await labelsAt('FROM a\nRUN --mount=type=cache,target=/x --mo‸')).includes('--mount'));
    assert.ok((await labelsAt('FROM a\nONBUILD COPY --‸')).includes('--from'));
    assert.deepEqual(await labelsAt('FROM a\nRUN --network=‸'), ['default', 'none', 'host']);
  });

  it('offers the stages above', async () => {
    const stages = 'FROM a AS first\nFROM b\nFROM c AS third\n';
    assert.deepEqual(await labelsAt(`${stages}COPY --from=‸ /x /y\nFROM d AS later\n`), ['first']);
    assert.deepEqual(await labelsAt(`${stages}FROM ‸`), ['first', 'third']);
    const { complete } = await offered(`${stages}COPY --from=fi‸ /x /y\n`);
    assert.equal(complete('first'), `${stages}COPY --from=first /x /y\n`);
  });

  for (const [name, marked] of [
    ['in a continued line', 'FROM a\nRUN a \\\n  ‸\n'],
    ['in a continued line behind a comment', 'FROM a\nRUN a && \\\n# note\n  ‸'],
    ['in a heredoc', 'FROM a\nRUN <<EOF\nR‸\nEOF\n'],
    ['in a heredoc that is not closed yet', 'FROM a\nRUN <<EOF\nR‸'],
    ['in a command', 'FROM a\nRUN curl --‸\n'],
    ['in other words', 'FROM a\nCOPY sr‸ .\n'],
    ['behind the image', 'FROM a ‸'],
  ] as const) {
    it(`keeps quiet ${name}`, async () => assert.deepEqual(await labelsAt(marked), []));
  }

  it('explains when asked, in the language of the editor', async () => {
    const { lsp, items } = await offered('FROM a\nCOPY --‸', { locale: 'de' });
    for (const label of ['--from', '--chown']) {
      const { documentation } = await lsp.resolveCompletion(items.find((item) => item.label === label)!);
      assert.ok(typeof documentation === 'object' && documentation.value.startsWith(`**\`${label}\`** `), label);
    }
    const { lsp: other, items: keywords } = await offered('R‸');
    const { documentation } = await other.resolveCompletion(keywords.find(({ label }) => label === 'RUN')!);
    assert.ok(typeof documentation === 'object' && documentation.value.startsWith('**`RUN`** '));
  });

  it('leaves it to other extensions, unless the settings say otherwise', async () => {
    const initializationOptions = { otherChecks: ['dockerfile/words'] };
    assert.deepEqual((await offered('R‸', { initializationOptions })).labels, []);
    const settings = { overlap: 'keepAll' };
    assert.ok((await offered('R‸', { initializationOptions, settings })).labels.includes('RUN'));
  });

  it('answers wherever somebody is, in whatever there is so far', () => {
    const text =
      'FROM a AS b\nCOPY --from=b --chown="x y" a \\\n # c\n b\nRUN <<A <<B\nx\nA\nONBUILD RUN --m\nHEALTHCHECK --in';
    for (let length = 0; length <= text.length; length++) {
      const document = parseDockerfile(text.slice(0, length));
      for (let offset = 0; offset <= length; offset += 3) completeDockerfile(document, offset, 'en');
    }
  });
});

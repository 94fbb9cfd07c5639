import assert from 'node:assert/strict';
import { CompletionRequest, CompletionTriggerKind } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../../rules/model/text.ts';
import { composePlaceAt } from '../../../server/features/compose-place.ts';
import { LspSession, type SessionOptions } from '../lsp-session.ts';

const stack = `services:
  web:
    build:
      context: .
      target: ‸1
    depends_on:
      - ‸2
    networks: [front, ‸3]
    restart: ‸4
    volumes:
      - ‸5
  db:
    image: postgres:18
    profiles: [debug]
networks:
  front:
  back:
volumes:
  data:
`;

describe('completion in Compose files over LSP', () => {
  const sessions: LspSession[] = [];
  const start = async (options: SessionOptions = {}) => {
    const lsp = await LspSession.start(options);
    sessions.push(lsp);
    return lsp;
  };
  afterEach(async () => {
    for (const lsp of sessions.splice(0)) await lsp.stop();
  });
  /** What is offered at the mark `‸`. */
  const offered = async (marked: string, options: SessionOptions = {}) => {
    const lsp = await start(options);
    const uri = await lsp.open('/work/compose.yaml', marked.replace(/‸/, ''), 'dockercompose');
    const items = await lsp.completions(uri, marked.indexOf('‸'));
    return { lsp, uri, items, labels: items.map(({ label }) => label) };
  };
  const labelsAt = async (marked: string, options?: SessionOptions) => (await offered(marked, options)).labels;
  const inStack = (number: number) => stack.replace(`‸${number}`, '‸').replace(/‸\d/g, '');

  it('offers the top-level keys of a new file, without what is obsolete', async () => {
    const labels = await labelsAt('ser‸');
    assert.deepEqual(labels.toSorted(), [
      'configs',
      'include',
      'models',
      'name',
      'networks',
      'secrets',
      'services',
      'volumes',
    ]);
  });

  it('offers the keys of a service that are not there yet', async () => {
    const { labels, lsp, uri, items } = await offered(
      'services:\n  web:\n    image: nginx:1.29\n    ‸\n    ports: []\n',
    );
    assert.ok(labels.includes('healthcheck') && labels.includes('build'));
    assert.ok(!labels.includes('image') && !labels.includes('ports') && !labels.includes('links'));
    const [restart, build] = ['restart', 'healthcheck'].map((key) => items.find(({ label }) => label === key)!);
    assert.match(lsp.complete(uri, restart!), /\n {4}restart: \n/);
    assert.match(lsp.complete(uri, build!), /\n {4}healthcheck:\n/);
  });

  for (const [name, marked, expected, absent] of [
    ['below an unfinished key', 'services:\n  web:\n    build:\n      con‸', 'context', 'image'],
    ['in the first key of an item', 'services:\n  web:\n    ports:\n      - tar‸', 'target', 'image'],
    [
      'in a later key of an item',
      'services:\n  web:\n    ports:\n      - target: 80\n        ‸\n',
      'published',
      'target',
    ],
    [
      'in a list as far left as its key',
      'services:\n  web:\n    ports:\n    - target: 80\n      ‸',
      'published',
      'target',
    ],
    ['behind an anchor', 'services:\n  web: &web\n    ‸', 'image', 'services'],
    ['among broken lines', 'services:\n  web:\n    ‸\n    image: "x\n  db: [\n', 'build', 'services'],
    ['with CRLF', 'services:\r\n  web:\r\n    image: x\r\n    ‸\r\n', 'build', 'image'],
    ['in a second document', 'a: 1\n---\nservices:\n  web:\n    ‸', 'image', 'services'],
    ['of a dependency', 'services:\n  web:\n    depends_on:\n      db:\n        ‸', 'condition', 'image'],
    ['of a network', 'networks:\n  front:\n    ‸', 'driver', 'image'],
  ] as const) {
    it(`finds the keys ${name}`, async () => {
      const labels = await labelsAt(marked);
      assert.ok(labels.includes(expected), labels.join());
      assert.ok(!labels.includes(absent), labels.join());
    });
  }

  for (const [name, marked] of [
    ['in block text', 'services:\n  web:\n    command: |\n      ‸\n'],
    ['in continued text', 'services:\n  web:\n    command: a\n      ‸\n'],
    ['in a list over several lines', 'services:\n  web:\n    ports: [\n      ‸\n    ]\n'],
    ['behind a finished value', 'services:\n  web:\n    image: nginx ‸\n'],
    ['where no key stands in line', 'services:\n  web:\n    image: x\n   ‸\n'],
    ['between a key and what is below it', 'services:\n‸\n  web:\n    image: x\n'],
    ['among names that the author chooses', 'services:\n  we‸\n'],
    ['below a key that does not exist', 'services:\n  web:\n    imago:\n      ‸\n'],
    ['below an extension', 'x-web:\n  ‸\n'],
    ['right behind a colon', 'services:\n  web:\n    restart:‸\n'],
    ['behind a dash without a blank', 'services:\n  web:\n    ports:\n      -‸\n'],
    ['in a map in brackets', 'services:\n  web: { im‸\n'],
    ['where a list belongs', 'services:\n  web:\n    networks: ‸\n'],
    ['in other YAML', 'steps:\n  - ‸\n'],
  ] as const) {
    it(`keeps quiet ${name}`, async () => assert.deepEqual(await labelsAt(marked), []));
  }

  it('offers what the project declares', async () => {
    const files = { '/work/Dockerfile': 'FROM node:24 AS build\nFROM nginx:1.29 AS final\n' };
    assert.deepEqual(await labelsAt(inStack(1), { files }), ['build', 'final']);
    assert.deepEqual(await labelsAt(inStack(2)), ['db']);
    assert.deepEqual(await labelsAt(inStack(3)), ['back', 'default']);
    assert.ok((await labelsAt(inStack(5))).includes('data:'));
    assert.deepEqual(await labelsAt('services:\n  web:\n    profiles: ["‸"]\n  db:\n    profiles: [debug]\n'), [
      'debug',
    ]);
    const included = { '/work/base.yaml': 'services:\n  cache: { image: "redis:8" }\n' };
    const text = 'include: [base.yaml]\nservices:\n  web:\n    depends_on:\n      ‸\n';
    assert.deepEqual(await labelsAt(text, { files: included }), ['cache']);
  });

  it('offers stages that are not saved yet', async () => {
    const lsp = await start({ files: { '/work/Dockerfile': 'FROM scratch\n' } });
    await lsp.open('/work/Dockerfile', 'FROM scratch AS fresh\n');
    const text = 'services:\n  web:\n    build:\n      context: .\n      target: ';
    const uri = await lsp.open('/work/compose.yaml', text, 'dockercompose');
    assert.deepEqual(
      (await lsp.completions(uri, text.length)).map(({ label }) => label),
      ['fresh'],
    );
  });

  it('offers words, and quotes those that YAML takes for something else', async () => {
    const { labels, lsp, uri, items } = await offered(inStack(4));
    assert.ok(labels.includes('unless-stopped'), labels.join());
    const no = items.find(({ label }) => label === 'no');
    assert.match(lsp.complete(uri, no!), /restart: "no"\n/);
    const quoted = await offered('services:\n  web:\n    restart: "‸"\n');
    const inQuotes = quoted.items.find(({ label }) => label === 'no');
    assert.match(quoted.lsp.complete(quoted.uri, inQuotes!), /restart: "no"\n/);
    const condition = 'services:\n  web:\n    depends_on:\n      db:\n        condition: service_‸\n';
    assert.deepEqual(await labelsAt(condition), [
      'service_started',
      'service_healthy',
      'service_completed_successfully',
    ]);
  });

  it('replaces the whole word, and leaves the colon behind it alone', async () => {
    const { lsp, uri, items } = await offered('services:\n  web:\n    rest‸x: always\n');
    const item = items.find(({ label }) => label === 'restart');
    assert.equal(lsp.complete(uri, item!), 'services:\n  web:\n    restart: always\n');
  });

  it('explains a key when asked, in the language of the editor', async () => {
    const { lsp, items } = await offered('services:\n  web:\n    ‸', { locale: 'de' });
    const item = items.find(({ label }) => label === 'healthcheck')!;
    assert.equal(item.documentation, undefined);
    const { documentation } = await lsp.resolveCompletion(item);
    const text = typeof documentation === 'object' ? documentation.value : '';
    assert.match(text, /^\*\*`healthcheck`\*\* \S/);
    assert.match(text, /https:\/\/docs\.docker\.com/);
  });

  it('does not show keys to somebody who indents', async () => {
    const lsp = await start();
    const text = 'services:\n  web:\n    \n';
    const uri = await lsp.open('/work/compose.yaml', text, 'dockercompose');
    const answer = await lsp.client.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 2, character: 4 },
      context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' },
    });
    assert.deepEqual(answer, { isIncomplete: false, items: [] });
  });

  it('answers wherever somebody is, in whatever there is so far', () => {
    const text = inStack(9).replace('image: postgres:18', '- - {a: [b]}\n\t"x": \'\n  : -');
    for (let length = 0; length <= text.length; length += 3) {
      const source = text.slice(0, length);
      const lines = new LineIndex(source);
      for (let offset = 0; offset <= length; offset += 5) {
        const place = composePlaceAt(source, lines, offset);
        assert.ok(!place || (place.range.start <= offset && offset <= place.range.end));
      }
    }
    const long = `${'- '.repeat(50_000)}${'a: '.repeat(50_000)}`;
    assert.equal(composePlaceAt(long, new LineIndex(long), long.length), undefined);
  });

  it('leaves to other extensions what they complete, unless the settings say otherwise', async () => {
    const keys = 'services:\n  web:\n    ‸';
    const initializationOptions = { otherChecks: ['compose/keys'] };
    assert.deepEqual(await labelsAt(keys, { initializationOptions }), []);
    assert.deepEqual(await labelsAt(inStack(2), { initializationOptions }), ['db']);
    const settings = { overlap: 'keepAll' };
    assert.ok((await labelsAt(keys, { initializationOptions, settings })).length > 50);
    const both = { otherChecks: ['compose/keys', 'compose/names'] };
    assert.deepEqual(await labelsAt(inStack(2), { initializationOptions: both }), []);
  });
});

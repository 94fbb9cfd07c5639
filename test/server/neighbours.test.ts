import assert from 'node:assert/strict';
import { LspSession, type SessionOptions, simpleClient } from './lsp-session.ts';

const dockerfile = 'FROM debian:13-slim AS build\nUSER 1000\nCMD ["true"]\n';
const compose = 'services:\n  web:\n    build:\n      context: .\n      target: final\n';

/** Files that lie on the disk and are open, without being saved after an edit. */
describe('documents that name one another', () => {
  const sessions: LspSession[] = [];
  const start = async (options: SessionOptions = {}) => {
    const files = { '/work/Dockerfile': dockerfile, '/work/compose.yaml': compose };
    const lsp = await LspSession.start({ files, ...options });
    sessions.push(lsp);
    return lsp;
  };
  afterEach(async () => {
    for (const lsp of sessions.splice(0)) await lsp.stop();
  });
  const openBoth = async (lsp: LspSession) => ({
    inner: await lsp.open('/work/Dockerfile', dockerfile),
    outer: await lsp.open('/work/compose.yaml', compose, 'dockercompose'),
  });
  const codes = async (lsp: LspSession, uri: string) => (await lsp.diagnostics(uri)).map(({ code }) => code);
  const isUnknown = async (lsp: LspSession, uri: string) => (await codes(lsp, uri)).includes('unknown-build-target');

  it('see what stands in the editor, and the disk again when it is closed', async () => {
    const lsp = await start();
    const { inner, outer } = await openBoth(lsp);
    assert.equal(await isUnknown(lsp, outer), true);
    await lsp.change(inner, dockerfile.replace('build', 'final'));
    assert.equal(await isUnknown(lsp, outer), false);
    await lsp.close(inner);
    assert.equal(await isUnknown(lsp, outer), true);
  });

  it('see it the other way round, too', async () => {
    const text = 'FROM scratch\nCOPY run.sh /\n';
    const files = {
      '/work/image/Dockerfile': text,
      '/work/image/run.sh': '',
      '/work/run.sh': '',
      '/work/.dockerignore': 'run.sh\n',
      '/work/compose.yaml': 'services: {}\n',
    };
    const lsp = await start({ files });
    const inner = await lsp.open('/work/image/Dockerfile', text);
    const outer = await lsp.open('/work/compose.yaml', 'services: {}\n', 'dockercompose');
    assert.equal((await codes(lsp, inner)).includes('copy-ignored-file'), false);
    await lsp.change(outer, 'services:\n  web:\n    build: { context: ., dockerfile: image/Dockerfile }\n');
    assert.equal((await codes(lsp, inner)).includes('copy-ignored-file'), true);
  });

  it('keep their findings when an edit next door is none of their business', async () => {
    const lsp = await start();
    const { inner, outer } = await openBoth(lsp);
    const { resultId } = await lsp.pull(inner);
    await lsp.change(outer, `# a stack\n${compose}`);
    const other = await lsp.open('/work/app/Dockerfile', 'FROM scratch\n');
    await lsp.change(other, 'FROM scratch AS final\n');
    await lsp.change(outer, compose);
    assert.equal((await lsp.pull(inner, resultId)).kind, 'unchanged');
  });

  it('are asked for again once somebody rests', async () => {
    const lsp = await start();
    const { inner, outer } = await openBoth(lsp);
    await lsp.diagnostics(outer);
    await lsp.change(inner, dockerfile.replace('build', 'final'));
    await lsp.change(inner, dockerfile.replace('build', 'finals'));
    assert.equal(lsp.refreshes, 0);
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(lsp.refreshes, 1);
  });

  it('are pushed again to editors that do not ask', async () => {
    const lsp = await start({ capabilities: simpleClient });
    const { inner, outer } = await openBoth(lsp);
    const found = () => lsp.pushed.get(outer)?.some(({ code }) => code === 'unknown-build-target');
    while (found() === undefined) await lsp.nextPush();
    assert.equal(found(), true);
    await lsp.change(inner, dockerfile.replace('build', 'final'));
    while (found()) await lsp.nextPush();
  });

  it('follow files that a Compose file only now includes', async () => {
    const lsp = await start({ files: { '/work/base.yaml': 'services:\n  db: { image: "postgres:18" }\n' } });
    const text = 'services:\n  web: { image: "nginx:1.29", depends_on: [db] }\n';
    const uri = await lsp.open('/work/compose.yaml', text, 'dockercompose');
    const isUndefined = async () => (await codes(lsp, uri)).includes('undefined-service');
    assert.equal(await isUndefined(), true);
    await lsp.change(uri, `include: [base.yaml]\n${text}`);
    assert.equal(await isUndefined(), false);
  });
});

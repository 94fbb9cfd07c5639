import assert from 'node:assert/strict';
import { rules } from '../../../rules/index.ts';
import { otherChecksNotification } from '../../../server/protocol.ts';
import { LspSession, type SessionOptions } from '../lsp-session.ts';

const dockerfile = 'FROM scratch\nMAINTAINER a\nCMD ["a"]\nCMD ["b"]\n';

describe('what other extensions report, too', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start({ rules, ...options });
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });
  const codes = async (lsp: LspSession, uri: string) => (await lsp.diagnostics(uri)).map(({ code }) => code);
  const otherChecks = ['dockerfile-language-server/deprecatedMaintainer', 'unheard/of'];

  it('is left to them, and to them only', async () => {
    const lsp = await start({ initializationOptions: { otherChecks } });
    const found = await codes(lsp, await lsp.open('/work/Dockerfile', dockerfile));
    assert.ok(!found.includes('maintainer-deprecated') && found.includes('multiple-cmd'), found.join());
  });

  it('is shown all the same if the settings say so', async () => {
    const lsp = await start({ initializationOptions: { otherChecks }, settings: { overlap: 'keepAll' } });
    const found = await codes(lsp, await lsp.open('/work/Dockerfile', dockerfile));
    assert.ok(found.includes('maintainer-deprecated'));
  });

  it('changes when extensions come and go', async () => {
    const lsp = await start({ initializationOptions: { otherChecks } });
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    const { resultId } = (await lsp.pull(uri)) as { resultId: string };
    await lsp.client.sendNotification(otherChecksNotification, []);
    const report = await lsp.pull(uri, resultId);
    assert.ok(report.kind === 'full' && report.items.some(({ code }) => code === 'maintainer-deprecated'));
    assert.equal(lsp.refreshes, 1);
  });

  it('is, of YAML, what every parser says', async () => {
    const text = 'services:\n  a:\n    image: x\n    image: y\n  "b: {}\n';
    const lsp = await start();
    const uri = await lsp.open('/work/compose.yaml', text, 'dockercompose');
    assert.ok((await codes(lsp, uri)).includes('syntax'));
    await lsp.client.sendNotification(otherChecksNotification, ['yaml/syntax']);
    assert.ok(!(await codes(lsp, uri)).includes('syntax'));
  });
});

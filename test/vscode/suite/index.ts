/** What VS Code calls in its extension host: runs the tests and writes down what became of them. */
import fs from 'node:fs';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ timeout: 30_000, color: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  require('./documents.test.ts');
  require('./settings.test.ts');
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
    runner.on('fail', (test, error) => console.error(`${test.fullTitle()}: ${error.stack ?? error.message}`));
  });
  const { tests, passes, pending, failures } = stats;
  fs.writeFileSync(process.env.SUITE_RESULTS!, JSON.stringify({ tests, passes, pending, failures }));
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed`);
}

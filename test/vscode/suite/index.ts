/** What VS Code calls in its extension host: runs the tests and writes down what became of them. */
import fs from 'node:fs';
import { format } from 'node:util';

const { SUITE_REPORT: report, SUITE_RESULTS: results } = process.env as Record<string, string>;

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = (...args) => fs.appendFileSync(report!, `${format(...args)}\n`);
  // The editor answers in its own time on a busy machine; a fault of ours fails every time.
  const mocha = new Mocha({ timeout: 30_000, retries: 2 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  require('./documents.test.ts');
  require('./settings.test.ts');
  require('./features.test.ts');
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  const { tests, passes, pending, failures } = stats;
  fs.writeFileSync(results!, JSON.stringify({ tests, passes, pending, failures }));
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed`);
}

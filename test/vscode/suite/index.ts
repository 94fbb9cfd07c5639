/** What VS Code calls in its extension host: runs the tests and writes down what became of them. */
import fs from 'node:fs';
import { format } from 'node:util';
import { isWeb } from './editor.ts';
import { workbench } from './workbench.ts';

const { SUITE_REPORT: report, SUITE_RESULTS: results, SUITE_GREP } = process.env as Record<string, string>;

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = (...args) => fs.appendFileSync(report!, `${format(...args)}\n`);
  const mocha = new Mocha({ timeout: 30_000, ...(SUITE_GREP ? { grep: SUITE_GREP } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  require('./documents.test.ts');
  require('./hovers.test.ts');
  require('./code-actions.test.ts');
  require('./settings.test.ts');
  // An extension in a web worker does not see those of other hosts.
  if (!isWeb) require('./neighbours.test.ts');
  require('./features.test.ts');
  if (!isWeb && workbench.visible) require('./pictures.test.ts');
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  const { tests, passes, pending, failures } = stats;
  fs.writeFileSync(results!, JSON.stringify({ tests, passes, pending, failures }));
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed`);
}

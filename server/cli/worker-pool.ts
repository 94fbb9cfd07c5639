import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { NodeFileReader } from '../node-files.ts';
import { FileLinter, type LintOutcome, type LintSettings, type LintTarget } from './file-linter.ts';

/** Below this many files a second thread costs more than it saves: it loads and compiles the program again. */
const filesPerWorker = 1000;
/** Files per message: few enough that no thread is left with a long rest. */
const batch = 50;

interface WorkerTask {
  readonly plimsoll: 'lint';
  readonly settings: LintSettings;
}

/** Lints files, in other threads where that pays or `jobs` asks for it; outcomes are in the targets' order. */
export async function lintFiles(
  targets: readonly LintTarget[],
  settings: LintSettings,
  jobs?: number,
): Promise<readonly LintOutcome[]> {
  const threads = Math.min(jobs ?? availableParallelism(), Math.ceil(targets.length / (jobs ? 1 : filesPerWorker)));
  if (threads <= 1) return lintHere(targets, new FileLinter(settings, new NodeFileReader()));
  const batches: (readonly LintTarget[])[] = [];
  for (let index = 0; index < targets.length; index += batch) batches.push(targets.slice(index, index + batch));
  const outcomes: (readonly LintOutcome[])[] = [];
  let next = 0;
  const take = (): number | undefined => (next < batches.length ? next++ : undefined);
  await Promise.all(
    Array.from({ length: threads }, () =>
      runWorker(settings, take, batches, (index, result) => {
        outcomes[index] = result;
      }),
    ),
  );
  return outcomes.flat();
}

async function lintHere(targets: readonly LintTarget[], linter: FileLinter): Promise<readonly LintOutcome[]> {
  const outcomes: LintOutcome[] = [];
  for (const target of targets) {
    const outcome = await linter.lint(target);
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

/** Gives one worker batches until none is left. A worker is this very bundle. */
function runWorker(
  settings: LintSettings,
  take: () => number | undefined,
  batches: readonly (readonly LintTarget[])[],
  done: (index: number, outcomes: readonly LintOutcome[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const task: WorkerTask = { plimsoll: 'lint', settings };
    const worker = new Worker(__filename, { workerData: task });
    let current = take();
    const send = (): void => {
      if (current === undefined) {
        void worker.terminate();
        resolve();
      } else worker.postMessage(batches[current]);
    };
    worker.on('error', reject);
    worker.on('message', (outcomes: readonly LintOutcome[]) => {
      done(current!, outcomes);
      current = take();
      send();
    });
    send();
  });
}

/** Whether this thread was started by {@link lintFiles}; then it lints what it is sent. */
export function serveAsWorker(): boolean {
  const port = parentPort;
  const task = workerData as Partial<WorkerTask> | null;
  if (!port || task?.plimsoll !== 'lint' || !task.settings) return false;
  const linter = new FileLinter(task.settings, new NodeFileReader());
  port.on('message', async (targets: readonly LintTarget[]) => port.postMessage(await lintHere(targets, linter)));
  return true;
}

/** Programs that start another one as their child and stay between it and Docker. */
import type { ShellCommand, ShellWord } from '../shell/command.ts';

/** First arguments with which a runner starts something; `*`: any operand. */
const runners: Readonly<Record<string, string>> = {
  npm: 'start run run-script exec x',
  npx: '*',
  pnpm: 'start run run-script exec dlx dev serve preview',
  pnpx: '*',
  yarn: 'start run exec dlx dev serve preview',
  bunx: '*',
  make: '*',
  mvn: '*',
  mvnw: '*',
  gradle: '*',
  gradlew: '*',
  go: 'run',
  cargo: 'run',
  dotnet: 'run watch',
  composer: 'run run-script exec',
  lerna: 'run exec',
  nx: 'run serve',
  turbo: 'run',
  sbt: '*',
  lein: '*',
  mix: 'run phx.server',
  cabal: 'run',
  stack: 'run exec',
  swift: 'run',
  rake: '*',
};

/** Words that do their work and end: nobody waits for a stop signal there. */
const oneOff = new Set([
  'install',
  'ci',
  'test',
  'build',
  'lint',
  'package',
  'clean',
  'check',
  'verify',
  'all',
  'compile',
]);

export interface PackageRunner {
  /** `npm start`, `go run`. */
  readonly label: string;
  readonly command: ShellCommand;
  /** The word that says what is run. */
  readonly task: ShellWord | undefined;
}

/** A command that leaves the running to a child of a package manager or build tool. */
export function packageRunner(command: ShellCommand): PackageRunner | undefined {
  const { name } = command;
  if (name === undefined || !Object.hasOwn(runners, name)) return undefined;
  const [verb, second] = command.operands;
  if (verb?.value === undefined) return undefined;
  const verbs = runners[name]!.split(' ');
  if (verbs[0] === '*') return oneOff.has(verb.value) ? undefined : { label: name, command, task: verb };
  if (!verbs.includes(verb.value)) return undefined;
  const starts = verb.value === 'start';
  const task = starts ? verb : second;
  if (!starts && task?.value !== undefined && oneOff.has(task.value)) return undefined;
  return { label: `${name} ${verb.value}`, command, task };
}

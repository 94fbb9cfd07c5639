/** Servers for work on a program: they watch files, rebuild, show stack traces, and serve one user. */
import type { ShellWord } from '../shell/word.ts';
import type { Invocation } from './invocation.ts';
import { scriptName } from './package-script.ts';

export interface DevelopmentServer {
  /** As people call it: `next dev`, `uvicorn --reload`. */
  readonly label: string;
  /** The flag that makes it one; without it the program is fit for production. */
  readonly flag?: ShellWord;
  /** A word to write in another's place: `start` for `dev`. */
  readonly replacement?: { readonly word: ShellWord; readonly text: string };
}

/** Programs that are nothing else. */
const programs: ReadonlySet<string> = new Set(
  'nodemon ts-node-dev tsnd webpack-dev-server air live-server browser-sync livereload watchmedo fresh reflex'.split(
    ' ',
  ),
);

/** Programs that are one with a first operand; behind `=` the operand that is its production counterpart. */
const verbs: Readonly<Record<string, readonly string[]>> = {
  next: ['dev=start'],
  nuxt: ['dev', 'dev=start'],
  nuxi: ['dev'],
  astro: ['dev'],
  remix: ['dev'],
  'remix-serve': [],
  vite: ['dev', 'serve'],
  ng: ['serve', 's'],
  'react-scripts': ['start'],
  'vue-cli-service': ['serve'],
  webpack: ['serve'],
  gatsby: ['develop=serve'],
  parcel: ['serve'],
  nest: [],
  flask: ['run'],
  fastapi: ['dev=run'],
  'manage.py': ['runserver', 'runserver_plus'],
  artisan: ['serve'],
  symfony: ['server:start', 'serve', 'local:server:start'],
  hugo: ['server', 'serve'],
  jekyll: ['serve', 's', 'server'],
  mkdocs: ['serve'],
  dotnet: ['watch'],
  cargo: ['watch'],
  quarkus: ['dev'],
  tsx: ['watch'],
  bun: ['--watch', '--hot'],
};

/** Flags that turn servers into one. */
const flags: Readonly<Record<string, readonly string[]>> = {
  uvicorn: ['--reload'],
  gunicorn: ['--reload'],
  hypercorn: ['--reload'],
  granian: ['--reload'],
  node: ['--watch'],
  bun: ['--watch', '--hot'],
  nest: ['--watch'],
  sanic: ['--dev', '--auto-reload'],
};

const scriptNames = /^(?:dev|develop|development|watch|serve)$|^(?:start|run)[:-](?:dev|watch)$|^dev[:-]/;

/** The development server that runs here, if it is one. */
export function developmentServer({ name, word, args, command }: Invocation): DevelopmentServer | undefined {
  const [first] = args.operands;
  if (programs.has(name)) {
    return name === 'nodemon' ? { label: name, replacement: { word, text: 'node' } } : { label: name };
  }
  const flag = Object.hasOwn(flags, name) ? args.flag(...flags[name]!) : undefined;
  if (flag) return { label: `${name} ${flag.text}`, flag };
  if (Object.hasOwn(verbs, name) && first?.value !== undefined) {
    for (const verb of verbs[name]!) {
      const [operand, instead] = verb.split('=');
      if (first.value !== operand) continue;
      const label = `${name} ${operand}`;
      return instead ? { label, replacement: { word: first, text: instead } } : { label };
    }
  }
  if (name === 'vite' && !first && !args.flag('--help', '--version')) return { label: name };
  if (name === 'php' && args.option('-S')) return { label: 'php -S' };
  if (name === 'mvn' || name === 'mvnw') {
    const goal = args.operands.find(({ value }) => value === 'quarkus:dev');
    return goal && { label: `mvn ${goal.value}` };
  }
  if (name === 'rails' && (first?.value === 's' || first?.value === 'server')) {
    const environment = args.option('-e', '--environment');
    return environment?.value === 'development'
      ? { label: 'rails server -e development', replacement: { word: environment, text: 'production' } }
      : undefined;
  }
  const script = scriptName(command);
  return script !== undefined && word === command.nameWord && scriptNames.test(script)
    ? { label: `${name} ${first?.value === 'run' ? 'run ' : ''}${script}` }
    : undefined;
}

import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import { isForDevelopment } from '../model/dockerfile/dev-dependencies.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { downloadSize } from '../model/image/slim.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default dockerfileRule({
  id: 'sdk-in-final-stage',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Build in one stage, run in another',
      why: 'Compilers, package managers and sources take hundreds of megabytes and are of no use to the running program. They make each pull slower, and whoever breaks in finds them ready to use.',
      messages: {
        sized:
          '{image} (about {mb} MB to download as of {date}) is for building, and line {line} builds with it: copy the result into a last stage on {runtime}.',
        plain:
          '{image} is for building, and line {line} builds with it: copy the result into a last stage on {runtime}.',
        cuda: 'The "devel" image holds the CUDA compiler and headers: the last stage needs "runtime" only.',
      },
      fixes: { runtime: 'Use the runtime image' },
    },
    de: {
      title: 'In einer Stage bauen, in einer anderen ausführen',
      why: 'Compiler, Paketmanager und Quelltexte belegen Hunderte von Megabytes und nützen dem laufenden Programm nichts. Sie verlangsamen jeden Pull, und wer eindringt, findet sie gebrauchsfertig vor.',
      messages: {
        sized:
          '{image} (etwa {mb} MB Download, Stand {date}) ist zum Bauen da, und Zeile {line} baut damit: Das Ergebnis in eine letzte Stage auf {runtime} kopieren.',
        plain:
          '{image} ist zum Bauen da, und Zeile {line} baut damit: Das Ergebnis in eine letzte Stage auf {runtime} kopieren.',
        cuda: 'Das „devel“-Image enthält Compiler und Header von CUDA: Die letzte Stage braucht nur „runtime“.',
      },
      fixes: { runtime: 'Das Runtime-Image verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n',
      good: 'FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\n\nFROM gcr.io/distroless/static-debian13\nCOPY --from=build /app /app\nCMD ["/app"]\n',
    },
  ],
  check({ doc, report }) {
    const final = doc.finalStage;
    const image = final?.externalImage;
    const word = final?.lineage.at(-1)?.from?.imageWord;
    // What starts nothing of its own is an image to build with.
    if (!final || !image || !word || !ownProcess(final) || isForDevelopment(final)) return;
    if (/(?:^|\/)nvidia\/cuda$/.test(image.familiarName ?? '') && image.tag?.value.includes('-devel')) {
      const at = word.raw.lastIndexOf('-devel');
      const range = at < 0 ? undefined : word.text.range(at + 1, at + 6);
      report(word.range, 'cuda', {}, { fixes: range ? [unsafeFix('runtime', replace(range, 'runtime'))] : [] });
      return;
    }
    const facts = imageFacts(image);
    const compiler = facts?.kind === 'build' ? compilation(final) : undefined;
    if (!facts || !compiler) return;
    const line = doc.lineNumber(compiler.range.start);
    const runtime = facts.siblings.runtimeStage?.[0] ?? runtimes[compiler.name!] ?? 'a smaller image';
    const data = { image: word.raw, line, runtime };
    const size = downloadSize(image);
    if (size) report(word.range, 'sized', { ...data, ...size });
    else report(word.range, 'plain', data);
  },
});

const runtimes: Readonly<Record<string, string>> = {
  mvn: 'eclipse-temurin (jre)',
  mvnw: 'eclipse-temurin (jre)',
  gradle: 'eclipse-temurin (jre)',
  gradlew: 'eclipse-temurin (jre)',
  swift: 'swift (slim)',
  gcc: 'debian (slim)',
  'g++': 'debian (slim)',
  make: 'debian (slim)',
};

const ownProcess = (stage: Stage): boolean =>
  stage.startCommand.cmd !== undefined || stage.startCommand.entrypoint !== undefined;

const verbs: Readonly<Record<string, readonly string[]>> = {
  go: ['build', 'install'],
  cargo: ['build', 'install'],
  dotnet: ['build', 'publish'],
  mvn: ['package', 'install', 'verify'],
  mvnw: ['package', 'install', 'verify'],
  gradle: ['build', 'assemble', 'bootJar', 'installDist', 'shadowJar', 'jar'],
  gradlew: ['build', 'assemble', 'bootJar', 'installDist', 'shadowJar', 'jar'],
  swift: ['build'],
  stack: ['build', 'install'],
  cabal: ['build', 'install'],
};

/** The command of the stage that compiles the program. */
function compilation(stage: Stage): ShellCommand | undefined {
  const commands = stage.lineage.flatMap((each) => each.ofType('RUN').flatMap((run) => run.commands));
  return commands.find(({ name, args }) => {
    if (name === 'gcc' || name === 'g++' || name === 'make') return true;
    const words = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name]! : [];
    return args.some(({ value }) => value !== undefined && words.includes(value.replace(/^:?\w*:/, '')));
  });
}

import { dockerfileRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import { instructionBefore } from '../model/dockerfile/insert-instruction.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { shellOptionsAt, shellProgram } from '../model/dockerfile/run-shell.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import type { Pipeline } from '../model/shell/script.ts';

export default dockerfileRule({
  id: 'pipefail',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { hadolint: 'DL4006', kics: 'Shell Running A Pipe Without Pipefail Flag' },
  text: {
    en: {
      title: 'Let a pipe fail when any of its commands fails',
      why: 'A pipe reports the status of its last command alone. When a download in front of it fails, the rest works on nothing, the RUN succeeds, and the broken layer goes into the image and the cache.',
      messages: {
        set: 'If "{command}" fails, the build goes on all the same: set -o pipefail before the pipe.',
        shell: 'If "{command}" fails, the build goes on all the same: use a SHELL with -o pipefail, such as bash.',
      },
      fixes: { set: 'Add "set -o pipefail"', shell: 'Use bash with pipefail from here on' },
    },
    de: {
      title: 'Eine Pipe fehlschlagen lassen, wenn einer ihrer Befehle fehlschlägt',
      why: 'Eine Pipe meldet nur den Status ihres letzten Befehls. Schlägt ein Download davor fehl, arbeitet der Rest mit nichts, das RUN gelingt, und der kaputte Layer landet in Image und Cache.',
      messages: {
        set: 'Schlägt „{command}“ fehl, läuft der Build trotzdem weiter: vor der Pipe set -o pipefail setzen.',
        shell:
          'Schlägt „{command}“ fehl, läuft der Build trotzdem weiter: eine SHELL mit -o pipefail verwenden, etwa bash.',
      },
      fixes: { set: '„set -o pipefail“ ergänzen', shell: 'Ab hier bash mit pipefail verwenden' },
    },
  },
  options: {
    everyPipe: {
      type: 'boolean',
      default: false,
      en: 'Also report pipes whose failure changes nothing: behind echo, in conditions and substitutions, before || true.',
      de: 'Auch Pipes melden, deren Fehlschlag nichts ändert: hinter echo, in Bedingungen und Ersetzungen, vor || true.',
    },
  },
  presetOptions: { all: { everyPipe: true } },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN curl -fsSL https://example.org/app.tar.gz | tar -xz -C /opt\n',
      good: 'FROM debian:13-slim\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://example.org/app.tar.gz | tar -xz -C /opt\n',
    },
  ],
  check({ doc, options, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const pipeline of run.script?.pipelines ?? []) {
        const [first] = pipeline.commands;
        if (!first || shellOptionsAt(run, first).has('pipefail')) continue;
        const source = options.everyPipe ? first : mayFailUnnoticed(pipeline);
        if (!source) continue;
        const program = shellProgram(run, first.origin);
        const key = program !== undefined && program !== 'dash' && program !== 'none' ? 'set' : 'shell';
        const command = source.name ?? source.nameWord.text;
        report(pipeline.operators[0]!.range, key, { command }, { fixes: fixesOf(run, first, key) });
        break;
      }
    }
  },
});

const cannotFail = new Set([
  'echo',
  'printf',
  'yes',
  'true',
  ':',
  'seq',
  'pwd',
  'uname',
  'id',
  'whoami',
  'env',
  'date',
]);

/** The command before the last pipe that may fail without anybody noticing, if its failure matters. */
function mayFailUnnoticed({ parts, negated }: Pipeline): ShellCommand | undefined {
  const last = parts.at(-1)?.commands[0];
  const { nesting = [], operator, next } = last ?? {};
  const isAsked = nesting.some((each) => each === 'condition' || each === 'substitution');
  const isForgiven = operator === '||' && ['true', ':', 'echo', 'exit'].includes(next?.name ?? '');
  if (negated || isAsked || isForgiven) return undefined;
  return parts
    .slice(0, -1)
    .flatMap(({ commands }) => commands)
    .find(({ name, redirects }) => !cannotFail.has(name ?? '') && !(name === 'cat' && redirects.some((r) => r.body)));
}

function fixesOf(run: Instruction, first: ShellCommand, key: 'set' | 'shell'): FixDraft<'set' | 'shell'>[] {
  if (run.form === 'exec' || first.origin || run.interpreter) return [];
  const heredoc = run.onlyHeredoc;
  if (key === 'set') {
    const at = heredoc?.bodyRange.start ?? run.body.range().start;
    const text = heredoc ? 'set -o pipefail\n' : 'set -o pipefail && ';
    return [unsafeFix('set', { range: { start: at, end: at }, text })];
  }
  const image = run.stage?.externalImage;
  const hasBash = image !== undefined && imageFacts(image)?.tools.bash === true;
  if (!hasBash || run.isOnbuild) return [];
  return [unsafeFix('shell', instructionBefore(run, 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]'))];
}

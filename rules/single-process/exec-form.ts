import { type Details, dockerfileRule, insertBefore, safeFix, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { execInsertion, plainWords, toExecForm } from '../model/process/exec-form.ts';
import { mainCommand, shellReplacesItself } from '../model/process/start.ts';

export default dockerfileRule({
  id: 'exec-form',
  severity: 'warning',
  presetOptions: { all: { everyShellForm: true } },
  fixable: 'safe',
  sources: {
    hadolint: 'DL3025',
    buildkit: 'JSONArgsRecommended',
    kics: 'Not Using JSON In CMD And ENTRYPOINT Arguments',
  },
  factors: ['disposability'],
  options: {
    everyShellForm: {
      type: 'boolean',
      default: false,
      en: 'Report every shell form, also with exec, where a shell is wanted, and in HEALTHCHECK.',
      de: 'Jede Shell-Form melden, auch mit exec, wo eine Shell gewollt ist, und in HEALTHCHECK.',
    },
  },
  text: {
    en: {
      title: 'Start the program in exec form, or with exec',
      why: 'In shell form /bin/sh is the first process. Many shells stay in front of the program and do not pass signals on: "docker stop" waits ten seconds and then kills it in the middle of its work.',
      messages: {
        plain: 'Write {keyword} in exec form: the shell in front of "{program}" does not pass on the stop signal.',
        needless: 'Write {keyword} in exec form: "{program}" needs no shell to start it.',
        shell: 'Put exec before "{program}" in {keyword}: the shell in front of it does not pass on the stop signal.',
        any: '{keyword} is in shell form: prefer the exec form, a JSON array.',
      },
      fixes: { json: 'Write {keyword} in exec form', exec: 'Put exec before "{program}"' },
    },
    de: {
      title: 'Das Programm in Exec-Form oder mit exec starten',
      why: 'In der Shell-Form ist /bin/sh der erste Prozess. Viele Shells bleiben vor dem Programm stehen und leiten Signale nicht weiter: „docker stop“ wartet zehn Sekunden und bricht es dann mitten in der Arbeit ab.',
      messages: {
        plain: '{keyword} in Exec-Form schreiben: Die Shell vor „{program}“ leitet das Stoppsignal nicht weiter.',
        needless: '{keyword} in Exec-Form schreiben: „{program}“ braucht zum Start keine Shell.',
        shell: 'In {keyword} exec vor „{program}“ setzen: Die Shell davor leitet das Stoppsignal nicht weiter.',
        any: '{keyword} steht in Shell-Form: Besser ist die Exec-Form, ein JSON-Array.',
      },
      fixes: { json: '{keyword} in Exec-Form schreiben', exec: 'exec vor „{program}“ setzen' },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.13-slim\nCOPY app.py ./\nCMD python app.py\n',
      good: 'FROM python:3.13-slim\nCOPY app.py ./\nCMD ["python", "app.py"]\n',
    },
  ],
  check({ doc, options, report }) {
    for (const instruction of doc.all) {
      if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT') continue;
      if (instruction.json.kind !== 'none' || instruction.body.length === 0) continue;
      const keyword = instruction.parent?.keyword === 'HEALTHCHECK' ? 'HEALTHCHECK' : instruction.keyword;
      const sources = peersOf(instruction);
      const found = keyword === 'HEALTHCHECK' ? undefined : judge(instruction);
      if (!found) {
        if (options.everyShellForm) report(instruction.keywordRange, 'any', { keyword }, { sources });
        continue;
      }
      const data = { keyword, program: found.program };
      report(instruction.keywordRange, found.message, data, { sources, fixes: found.fixes });
    }
  },
});

type Found = { message: 'plain' | 'needless' | 'shell'; program: string } & Required<
  Pick<Details<never, 'json' | 'exec'>, 'fixes'>
>;

/** What is better than this shell form; `undefined` where the shell is wanted, or nobody can tell. */
function judge(instruction: Instruction): Found | undefined {
  const { script, keyword, stage } = instruction;
  const main = script && mainCommand({ script });
  if (!main || instruction.body.text.startsWith('[') || main.wrapper('exec')) return undefined;
  const words = plainWords(script);
  const replaces = shellReplacesItself({ stage, service: undefined }, main);
  if (words) {
    const program = words[0]!;
    const exec = toExecForm(instruction);
    const fixOf = exec?.isSame ? safeFix : unsafeFix;
    const fixes = exec ? [fixOf('json', exec.edit, { data: { keyword } })] : [];
    return { message: replaces ? 'needless' : 'plain', program, fixes };
  }
  const at = replaces ? undefined : execInsertion(script, main);
  const program = main.nameWord.text;
  return (
    at && { message: 'shell', program, fixes: [safeFix('exec', insertBefore(at, 'exec '), { data: { program } })] }
  );
}

/** BuildKit looks at CMD and ENTRYPOINT of the stage itself, and accepts the shell form behind SHELL. */
function peersOf({ parent, stage }: Instruction): readonly ('hadolint' | 'buildkit' | 'kics')[] {
  if (parent?.keyword === 'HEALTHCHECK') return ['hadolint'];
  return parent || stage?.shell.instruction ? ['hadolint', 'kics'] : ['hadolint', 'buildkit', 'kics'];
}

import { type FixDraft, projectRule, replace, safeFix } from '../core/rule.ts';
import type { Service } from '../model/compose/service.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { passesOn } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { replaceProcess } from '../model/process/edits.ts';
import { jsonForm, plainWords } from '../model/process/exec-form.ts';
import { starts } from '../model/process/start.ts';
import type { Project } from '../model/project/project.ts';
import { parseShell } from '../model/shell/script.ts';
import { MappedText } from '../model/text.ts';

export default projectRule({
  id: 'exec-form-one-string',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Give each word of an exec form its own string',
      why: 'In exec form the first string is the name of the program. With blanks in it Docker looks for a file of that long name, does not find it, and the container does not start.',
      messages: { one: 'Docker looks for a program named "{text}": write each word as a string of its own.' },
      fixes: { split: 'Write each word as a string of its own' },
    },
    de: {
      title: 'Jedem Wort einer Exec-Form eine eigene Zeichenkette geben',
      why: 'In der Exec-Form ist die erste Zeichenkette der Name des Programms. Enthält sie Leerzeichen, sucht Docker eine Datei mit diesem langen Namen, findet sie nicht, und der Container startet nicht.',
      messages: { one: 'Docker sucht ein Programm namens „{text}“: jedes Wort in eine eigene Zeichenkette schreiben.' },
      fixes: { split: 'Jedes Wort in eine eigene Zeichenkette schreiben' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nCMD ["node server.js"]\n' },
      good: { Dockerfile: 'FROM node:24-slim\nCMD ["node", "server.js"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: node:24-slim\n    command: ["node server.js"]\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: node:24-slim\n    command: ["node", "server.js"]\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const instruction of doc.all) {
      if (!instruction.isProcess || instruction.parent?.keyword === 'HEALTHCHECK') continue;
      if (instruction.exec?.length !== 1 || instruction.stage?.isWindows) continue;
      const [{ value, fullRange }] = instruction.exec as [NonNullable<Instruction['exec']>[number]];
      if (!isCommandLine(value) || (instruction.keyword === 'CMD' && !namesProgram(instruction))) continue;
      const words = wordsOf(value);
      const fixes: FixDraft<'split'>[] = words
        ? [safeFix('split', replace(fullRange, jsonForm(words).slice(1, -1)))]
        : [];
      report(fullRange, 'one', { text: value }, { fixes });
    }
  },
  checkCompose({ doc, project, report }) {
    for (const start of starts(doc)) {
      if (!start.service?.entrypoint && takesArguments(start.service!, project)) continue;
      const spec = start.service?.entrypoint ?? start.service?.command;
      const [word, ...others] = spec?.form === 'exec' ? spec.words : [];
      if (word?.value === undefined || others.length > 0 || !isCommandLine(word.value)) continue;
      const words = wordsOf(word.value);
      const edits = words ? replaceProcess(start, words) : [];
      report(word.range, 'one', { text: word.value }, { fixes: edits.length > 0 ? [safeFix('split', edits)] : [] });
    }
  },
});

const wordsOf = (text: string): readonly string[] | undefined => plainWords(parseShell(MappedText.of(text), 'posix'));

/** CMD holds arguments where there is an ENTRYPOINT. */
const namesProgram = ({ stage, isOnbuild }: Instruction): boolean =>
  !isOnbuild && stage?.startCommand.entrypoint === undefined && stage?.processInstruction !== undefined;

/** The image of a service has an entrypoint of its own to which `command` is given. */
function takesArguments(service: Service, project: Project): boolean {
  const stage = service.build ? project.dockerfileOf(service)?.stage : undefined;
  if (stage) return stage.startCommand.entrypoint !== undefined;
  const entrypoint = service.image && !service.build ? imageFacts(service.image)?.entrypoint : undefined;
  return entrypoint !== undefined && entrypoint.length > 0 && !passesOn(entrypoint);
}

/** A program with arguments, not a path with a blank in it. */
function isCommandLine(text: string): boolean {
  const [program, first] = text.trim().split(/\s+/, 2);
  if (first === undefined || program === undefined || /^[A-Za-z]:[\\/]/.test(text)) return false;
  return !program.includes('/') || first.startsWith('-') || first.startsWith('/');
}

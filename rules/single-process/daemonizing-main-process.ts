import { type FixDraft, projectRule, type Report, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { type Detached, detached, mayBeConfigured } from '../model/process/background.ts';
import { appendWords, removeWord, replaceWord } from '../model/process/edits.ts';
import { mainCommand, type Start, starts } from '../model/process/start.ts';
import type { ShellCommand } from '../model/shell/command.ts';

const messages = {
  default: '"{program}" goes to the background by itself, and the container ends: keep it in the foreground.',
  flag: '"{word}" sends "{program}" to the background, and the container ends: keep it in the foreground.',
} as const;
const fixes = { foreground: 'Keep "{program}" in the foreground' } as const;

export default projectRule({
  id: 'daemonizing-main-process',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['processes', 'disposability'],
  text: {
    en: {
      title: 'Keep the main process in the foreground',
      why: 'A container lives as long as its first process. A server that goes to the background ends it: the container stops right after its start, or is started again and again, and nobody sees why.',
      messages,
      fixes,
    },
    de: {
      title: 'Den Hauptprozess im Vordergrund halten',
      why: 'Ein Container lebt so lange wie sein erster Prozess. Geht ein Server in den Hintergrund, endet dieser: Der Container hält gleich nach dem Start an oder wird wieder und wieder gestartet, und niemand sieht, warum.',
      messages: {
        default: '„{program}“ geht von selbst in den Hintergrund, und der Container endet: im Vordergrund halten.',
        flag: '„{word}“ schickt „{program}“ in den Hintergrund, und der Container endet: im Vordergrund halten.',
      },
      fixes: { foreground: '„{program}“ im Vordergrund halten' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nCMD ["nginx"]\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  cache:\n    image: redis:8\n    command: redis-server --daemonize yes\n' },
      good: { 'compose.yaml': 'services:\n  cache:\n    image: redis:8\n    command: redis-server --daemonize no\n' },
    },
  ],
  checkDockerfile: ({ doc, report }) => check(doc, report),
  checkCompose: ({ doc, report }) => check(doc, report),
});

function check(doc: DockerfileDocument | ComposeDocument, report: Report<typeof messages, typeof fixes>): void {
  for (const start of starts(doc)) {
    const main = mainCommand(start);
    const found = main && !main.nesting.includes('loop') ? detached(main) : undefined;
    if (!main || !found || mayBeConfigured(found.daemon, start, doc)) continue;
    if (found.reason === 'default' && found.daemon.config !== undefined && !isImageKnown(start)) continue;
    const program = main.name!;
    const details = { fixes: fixesOf(doc, start, main, found, program) };
    if (found.reason === 'default') report(found.word.range, 'default', { program }, details);
    else report(found.word.range, 'flag', { word: found.word.text, program }, details);
  }
}

/** An image that nobody described may bring a configuration of its own. */
function isImageKnown({ stage, service }: Start): boolean {
  const image = service ? (service.build ? undefined : service.defaultImage) : stage?.externalImage;
  return image !== undefined && (image.isScratch || imageFacts(image) !== undefined);
}

function fixesOf(
  doc: DockerfileDocument | ComposeDocument,
  start: Start,
  main: ShellCommand,
  { word, reason, instead, daemon }: Detached,
  program: string,
): FixDraft<'foreground'>[] {
  const edits =
    reason === 'default'
      ? daemon.append && appendWords(doc, start, main, daemon.append)
      : instead === ''
        ? removeWord(doc, start, main, word)
        : instead && replaceWord(start, word, instead);
  return edits && edits.length > 0 ? [unsafeFix('foreground', edits, { data: { program } })] : [];
}

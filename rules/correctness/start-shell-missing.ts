import { type FixDraft, projectRule, replace, unsafeFix } from '../core/rule.ts';
import type { Service } from '../model/compose/service.ts';
import type { CommandWord } from '../model/compose/words.ts';
import { baseName } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { imageHasTool, imageLacksShell, stageHasTool, stageLacksShell } from '../model/process/probe-tools.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'start-shell-missing',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Start containers with a shell that is in the image',
      why: 'Small images have no bash, and those made of one program have no shell at all. The container ends at once with "executable file not found".',
      messages: {
        none: '"{image}" has no shell, so "{program}" is not found: start the program itself.',
        bash: '"{image}" has no bash: use sh, or install bash.',
      },
      fixes: { sh: 'Use sh' },
    },
    de: {
      title: 'Container mit einer Shell starten, die im Image ist',
      why: 'Kleine Images haben kein bash, und solche aus einem einzigen Programm haben gar keine Shell. Der Container endet sofort mit „executable file not found“.',
      messages: {
        none: '„{image}“ hat keine Shell, „{program}“ wird nicht gefunden: das Programm selbst starten.',
        bash: '„{image}“ hat kein bash: sh verwenden oder bash installieren.',
      },
      fixes: { sh: 'sh verwenden' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  job:\n    image: alpine:3.22\n    command: ["bash", "-c", "date && sleep 60"]\n',
      },
      good: {
        'compose.yaml': 'services:\n  job:\n    image: alpine:3.22\n    command: ["sh", "-c", "date && sleep 60"]\n',
      },
    },
    {
      bad: { Dockerfile: 'FROM scratch\nCOPY app /app\nENTRYPOINT ["/bin/sh", "-c", "/app"]\n' },
      good: { Dockerfile: 'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app"]\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    const stage = doc.finalStage;
    if (!stage || stage.isWindows) return;
    const { entrypoint, cmd, inheritedEntrypoint } = stage.startCommand;
    const first = entrypoint ?? (inheritedEntrypoint.known && inheritedEntrypoint.value.length === 0 ? cmd : undefined);
    const word = first?.stage === stage ? first.exec?.[0] : undefined;
    const found = word && missingShell(word.value, inStage(stage));
    const image = stage.externalImage?.text.text;
    if (!word || !found || image === undefined) return;
    if (found === 'none') report(word.range, 'none', { image, program: word.value });
    else report(word.range, 'bash', { image }, { fixes: fixesOf(word) });
  },
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const word = service.extends ? undefined : startedProgram(service, project);
      const place = word && placeOf(service, project);
      const found = place && word.value !== undefined ? missingShell(word.value, place) : undefined;
      if (!word || !place || !found) continue;
      const { image } = place;
      if (found === 'none') report(word.range, 'none', { image, program: word.value! });
      else {
        const isOwn = !service.get('entrypoint')?.inherited && !service.get('command')?.inherited;
        report(word.range, 'bash', { image }, { fixes: isOwn ? fixesOf(word) : [] });
      }
    }
  },
});

interface Place {
  readonly lacksShell: boolean | undefined;
  readonly lacksBash: boolean;
}

const inStage = (stage: Stage): Place => ({
  lacksShell: stageLacksShell(stage),
  lacksBash: stageHasTool(stage, 'bash') === false,
});

function placeOf(service: Service, project: Project): (Place & { readonly image: string }) | undefined {
  if (service.build) {
    const stage = project.dockerfileOf(service)?.stage;
    const image = stage?.externalImage?.text.text;
    return stage && image !== undefined ? { ...inStage(stage), image } : undefined;
  }
  const image = service.defaultImage;
  if (!image?.valid) return undefined;
  const lacksBash = imageHasTool(image, 'bash') === false;
  return { lacksShell: imageLacksShell(image), lacksBash, image: image.text.text };
}

const shells: ReadonlySet<string> = new Set(['sh', 'ash', 'bash', 'dash']);

function missingShell(program: string, { lacksShell, lacksBash }: Place): 'none' | 'bash' | undefined {
  const name = baseName(program);
  if (!shells.has(name)) return undefined;
  if (lacksShell) return 'none';
  return name === 'bash' && lacksBash ? 'bash' : undefined;
}

/** The first word a service starts, where no entrypoint of the image comes before it. */
function startedProgram(service: Service, project: Project): CommandWord | undefined {
  const { entrypoint, command, build, defaultImage } = service;
  if (entrypoint && !entrypoint.isEmpty) return entrypoint.words[0];
  if (entrypoint) return command?.words[0];
  if (build) {
    const start = project.dockerfileOf(service)?.stage?.startCommand;
    const isFree = start && !start.entrypoint && start.inheritedEntrypoint.known;
    return isFree && start.inheritedEntrypoint.value.length === 0 ? command?.words[0] : undefined;
  }
  const own = defaultImage && imageFacts(defaultImage)?.entrypoint;
  return own?.length === 0 ? command?.words[0] : undefined;
}

const fixesOf = ({ range, value }: Pick<CommandWord, 'range' | 'value'>): FixDraft<'sh'>[] =>
  value === 'bash' && range.end - range.start === 4 ? [unsafeFix('sh', replace(range, 'sh'))] : [];

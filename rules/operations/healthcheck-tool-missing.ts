import { type FixDraft, projectRule, replace, unsafeFix } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { ImageRef } from '../model/image/reference.ts';
import { jsonForm } from '../model/process/exec-form.ts';
import { type ProbeReplacement, replacedProbe } from '../model/process/probe-replacement.ts';
import {
  imageHasTool,
  imageLacksShell,
  isProbeTool,
  newNameOf,
  type ProbeTool,
  stageHasTool,
  stageLacksShell,
} from '../model/process/probe-tools.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import type { Range } from '../model/text.ts';

export default projectRule({
  id: 'healthcheck-tool-missing',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Check the health with a program that is in the image',
      why: 'A health check whose program does not exist always fails. The container counts as unhealthy although it works: dependent services never start, and an orchestrator replaces it again and again.',
      messages: {
        missing: 'The image has no {tool}, so the check always fails: install it, or use a program that is there.',
        other: 'The image has no {tool}, so the check always fails: it has {other}.',
        noShell: 'The image has no shell to run this line, so the check always fails: write it in exec form.',
      },
      fixes: { replace: 'Check with {tool}' },
    },
    de: {
      title: 'Die Gesundheit mit einem Programm prüfen, das im Image ist',
      why: 'Eine Gesundheitsprüfung, deren Programm es nicht gibt, schlägt immer fehl. Der Container gilt als krank, obwohl er arbeitet: Abhängige Dienste starten nie, und ein Orchestrator ersetzt ihn immer wieder.',
      messages: {
        missing:
          'Im Image gibt es kein {tool}, die Prüfung schlägt immer fehl: installieren oder ein vorhandenes Programm nehmen.',
        other: 'Im Image gibt es kein {tool}, die Prüfung schlägt immer fehl: Es gibt dort {other}.',
        noShell:
          'Im Image gibt es keine Shell für diese Zeile, die Prüfung schlägt immer fehl: in Exec-Form schreiben.',
      },
      fixes: { replace: 'Mit {tool} prüfen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.28-alpine-slim\n    healthcheck:\n      test: curl -f http://localhost/\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.28-alpine-slim\n    healthcheck:\n      test: wget -q --spider http://localhost/\n',
      },
    },
    {
      bad: { Dockerfile: 'FROM node:24-slim\nHEALTHCHECK CMD curl -f http://localhost:3000/\n' },
      good: {
        Dockerfile:
          'FROM node:24-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\nHEALTHCHECK CMD curl -f http://localhost:3000/\n',
      },
    },
  ],
  checkDockerfile({ doc, report }) {
    const check = doc.finalStage?.healthcheck?.command;
    if (!check || !doc.finalStage) return;
    const place = inStage(doc.finalStage);
    if (check.form === 'shell' && place.lacksShell) report(check.body.range(), 'noShell', {});
    else {
      const instead = replacedProbe(check.commands, doc.finalStage.externalImage, place.has);
      const body = check.body.range();
      const isOneLine = !doc.source.slice(body.start, body.end).includes('\n');
      const fixes = instead && isOneLine ? [replacement(instead, body, instead.words)] : [];
      for (const { tool, range, other } of missingTools(check.commands, place.has)) {
        if (other) report(range, 'other', { tool, other }, { fixes });
        else report(range, 'missing', { tool }, { fixes });
      }
    }
  },
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const { healthcheck, build } = service;
      const script = healthcheck?.script;
      if (!healthcheck?.test || !script) continue;
      const image = build ? undefined : service.defaultImage;
      const stage = build ? project.dockerfileOf(service)?.stage : undefined;
      const place = stage
        ? inStage(stage)
        : image && { has: (tool: ProbeTool) => imageHasTool(image, tool), lacksShell: imageLacksShell(image) };
      if (!place) continue;
      if (healthcheck.form === 'CMD-SHELL' && place.lacksShell) report(healthcheck.test.range, 'noShell', {});
      else {
        const { test } = healthcheck;
        const instead = replacedProbe(script.commands, stage ? stage.externalImage : image, place.has);
        const canBeReplaced =
          !test.inherited && (test.kind === 'list' ? test.style === 'flow' : test.quoted !== 'block');
        const fixes = instead && canBeReplaced ? [replacement(instead, test.range, ['CMD', ...instead.words])] : [];
        for (const { tool, range, other } of missingTools(script.commands, place.has)) {
          if (other) report(range, 'other', { tool, other }, { fixes });
          else report(range, 'missing', { tool }, { fixes });
        }
        for (const { tool, range, other } of image ? renamedTools(script.commands, image) : []) {
          const isWritten = !test.inherited && doc.source.slice(range.start, range.end) === tool;
          const rename = unsafeFix('replace', replace(range, other), { data: { tool: other } });
          report(range, 'other', { tool, other }, { fixes: isWritten ? [rename] : [] });
        }
      }
    }
  },
});

const replacement = ({ tool }: ProbeReplacement, range: Range, words: readonly string[]): FixDraft<'replace'> =>
  unsafeFix('replace', replace(range, jsonForm(words)), { data: { tool } });

const inStage = (stage: Stage) => ({
  has: (tool: ProbeTool) => stageHasTool(stage, tool),
  lacksShell: stageLacksShell(stage),
});

interface MissingTool {
  readonly tool: ProbeTool;
  readonly range: Range;
  readonly other: ProbeTool | undefined;
}

function missingTools(
  commands: readonly ShellCommand[],
  has: (tool: ProbeTool) => boolean | undefined,
): readonly MissingTool[] {
  return commands.flatMap((command) => {
    const { name: tool, nameWord } = command;
    if (!isProbeTool(tool) || hasOtherWay(command) || has(tool) !== false) return [];
    const other = ({ curl: 'wget', wget: 'curl', bash: undefined } as const)[tool];
    return [{ tool, range: nameWord.range, other: other && has(other) ? other : undefined }];
  });
}

/** Clients of the server itself that its newer releases call otherwise. */
const renamedTools = (commands: readonly ShellCommand[], image: ImageRef) =>
  commands.flatMap((command) => {
    const { name: tool, nameWord } = command;
    const other = tool === undefined || hasOtherWay(command) ? undefined : newNameOf(tool, image);
    return other === undefined ? [] : [{ tool: tool!, other, range: nameWord.unquoted.range() }];
  });

/** `curl … || wget …` finds what is there. */
const hasOtherWay = ({ conditional, next, operator }: ShellCommand): boolean =>
  conditional || (operator === '||' && next?.name !== 'exit' && next?.name !== 'false');

import { projectRule, safeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import type { Service } from '../model/compose/service.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { Range } from '../model/text.ts';

export default projectRule({
  id: 'repeats-dockerfile',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  text: {
    en: {
      title: 'Say once how a container is started',
      why: 'What stands in the Dockerfile and again in the Compose file has to be changed in both. Whoever changes the Dockerfile alone wonders why nothing happens: the Compose file wins.',
      messages: { same: '{dockerfile} says the same: "{key}" can be left out here.', there: 'There it stands.' },
      fixes: { remove: 'Remove "{key}"' },
    },
    de: {
      title: 'Nur einmal sagen, wie ein Container gestartet wird',
      why: 'Was im Dockerfile und noch einmal in der Compose-Datei steht, muss an beiden Stellen geändert werden. Wer nur das Dockerfile ändert, wundert sich, dass nichts geschieht: Die Compose-Datei gewinnt.',
      messages: {
        same: 'In {dockerfile} steht dasselbe: „{key}“ kann hier wegfallen.',
        there: 'Dort steht es.',
      },
      fixes: { remove: '„{key}“ entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    working_dir: /app\n    ports: ["8080:80"]\n',
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCMD ["node", "server.js"]\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    ports: ["8080:80"]\n',
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCMD ["node", "server.js"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const built = service.build && !service.extends ? project.dockerfileOf(service) : undefined;
      if (!built?.stage) continue;
      for (const { key, entry, range, there } of repeated(service, built.stage)) {
        const edits = removeEntry(doc, entry);
        // Merged settings hold for other services, too.
        if (edits.length === 0) continue;
        const related = [{ range: there, message: 'there' as const, ...(built.isInline ? {} : { path: built.path }) }];
        const fixes = [safeFix('remove', edits, { data: { key } })];
        report(range, 'same', { dockerfile: built.path, key }, { fixes, related });
      }
    }
  },
});

interface Repeated {
  readonly key: string;
  readonly entry: Entry;
  readonly range: Range;
  readonly there: Range;
}

function* repeated(service: Service, stage: Stage): Generator<Repeated> {
  for (const { name, nameRange, entry, value } of service.environment) {
    const declared = stage.scope.lookup(name);
    const { pair, kind, declaration } = declared ?? {};
    // An argument of the build may make another value of it.
    if (kind !== 'env' || !declaration || !pair || pair.text?.text.includes('$') !== false) continue;
    if (value.known && declared!.value.known && value.value === declared!.value.value)
      yield { key: name, entry, range: nameRange, there: declaration };
  }
  const { command, entrypoint, healthcheck } = service;
  const texts = [
    ['user', stage.userInstruction],
    ['working_dir', stage.workdirInstruction],
    ['stop_signal', stage.last('STOPSIGNAL')],
  ] as const;
  for (const [key, instruction] of texts) {
    const entry = service.get(key);
    const text = (instruction as Instruction | undefined)?.body.text;
    if (entry?.value.known && text === entry.value.value) yield found(key, entry, instruction as Instruction);
  }
  const { cmd } = stage.startCommand;
  if (command && !entrypoint && cmd?.exec && areSame(cmd, command.words)) yield found('command', command.entry, cmd);
  const check = stage.healthcheck?.command;
  if (!check || !healthcheck?.test) return;
  const { test, form } = healthcheck;
  const line = test.scalar ?? (test.items.length === 2 ? test.items[1]!.scalar : undefined);
  const isSame =
    form === 'CMD'
      ? areSame(
          check,
          test.items.slice(1).map((item) => ({ value: item.value.known ? item.value.value : undefined })),
        )
      : form === 'CMD-SHELL' && !check.exec && line?.value.known === true && line.value.value === check.body.text;
  if (isSame) yield found('test', test, check);
}

const found = (key: string, entry: Entry, instruction: Instruction): Repeated => ({
  key,
  entry,
  range: entry.keyRange ?? entry.range,
  there: instruction.body.range(),
});

const areSame = ({ exec }: Instruction, words: readonly { readonly value: string | undefined }[]): boolean =>
  exec?.length === words.length && exec.every(({ value }, index) => value === words[index]!.value);

import { composeRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import { addKey } from '../model/compose/edits.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { isApplication } from '../model/process/background.ts';
import { packageRunner } from '../model/process/runners.ts';
import { starts } from '../model/process/start.ts';
import { isInit, isSupervisor } from '../model/process/supervisors.ts';

export default composeRule({
  id: 'missing-init',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Put an init in front of programs that are none',
      why: 'The first process of a container has two duties: to react to signals, for which there is no default then, and to clean up after dead children. Interpreters and shells do neither by themselves; with init: true Docker puts a small program in front that does.',
      messages: { missing: '"{program}" is the first process and no init: add init: true.' },
      fixes: { add: 'Add init: true' },
    },
    de: {
      title: 'Programmen, die kein Init sind, eines voranstellen',
      why: 'Der erste Prozess eines Containers hat zwei Pflichten: auf Signale zu reagieren, für die es dann keine Voreinstellung gibt, und hinter gestorbenen Kindprozessen aufzuräumen. Interpreter und Shells tun von sich aus beides nicht; mit init: true stellt Docker ein kleines Programm voran, das es tut.',
      messages: { missing: '„{program}“ ist der erste Prozess und kein Init: init: true ergänzen.' },
      fixes: { add: 'init: true ergänzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: node:24-slim\n    command: node server.js\n',
      good: 'services:\n  web:\n    image: node:24-slim\n    command: node server.js\n    init: true\n',
    },
  ],
  check({ doc, report }) {
    for (const { service, script } of starts(doc)) {
      const [first] = script.commands;
      if (!service || !first || service.get('init') || service.build || service.get('extends')) continue;
      if (first.wrappers.some(({ name }) => isInit(name)) || isInit(first.name) || isSupervisor(first.name)) continue;
      const needsOne = isApplication(first) || packageRunner(first) !== undefined;
      const entrypoint = service.image && imageFacts(service.image)?.entrypoint;
      if (!needsOne || (!service.entrypoint && entrypoint?.some((word) => isInit(word.split('/').at(-1))))) continue;
      const edits = addKey(doc, service.entry, 'init', 'true');
      const fixes: FixDraft<'add'>[] = edits.length > 0 ? [unsafeFix('add', edits)] : [];
      report(first.nameWord.range, 'missing', { program: first.name! }, { fixes });
    }
  },
});

import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { isInit } from '../model/process/supervisors.ts';

export default projectRule({
  id: 'double-init',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Start one init per container',
      why: 'With init: true Docker puts an init in front of the one the image brings. That is no longer the first process: s6 and the like refuse to start, and tini warns that it cannot clean up after dead processes.',
      messages: {
        double: '"{init}" is an init already: remove init: true, or start the program without it.',
      },
      fixes: { remove: 'Remove init: true' },
    },
    de: {
      title: 'Nur ein Init je Container starten',
      why: 'Mit init: true stellt Docker dem Init des Images noch eines voran. Dieses ist dann nicht mehr der erste Prozess: s6 und Ähnliche verweigern den Start, und tini warnt, dass es nicht hinter toten Prozessen aufräumen kann.',
      messages: {
        double: '„{init}“ ist bereits ein Init: init: true entfernen oder das Programm ohne es starten.',
      },
      fixes: { remove: 'init: true entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: node:24-slim\n    init: true\n    entrypoint: ["tini", "--", "node", "server.js"]\n',
      good: 'services:\n  web:\n    image: node:24-slim\n    init: true\n    entrypoint: ["node", "server.js"]\n',
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const entry = service.get('init');
      if (entry?.boolean !== true) continue;
      const stage = service.build ? project.dockerfileOf(service)?.stage : undefined;
      const script = service.entrypoint?.script ?? stage?.startCommand.entrypoint?.script;
      const first = script?.commands[0];
      const init =
        first?.wrappers.find(({ name }) => isInit(name))?.name ?? (isInit(first?.name) ? first?.name : undefined);
      if (init === undefined) continue;
      const edits = removeEntry(doc, entry);
      report(entry.range, 'double', { init }, { fixes: edits.length > 0 ? [unsafeFix('remove', edits)] : [] });
    }
  },
});

import { composeRule } from '../core/rule.ts';

export default composeRule({
  id: 'absolute-host-path',
  severity: 'info',
  factors: ['config', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Keep paths of one machine out of the file',
      why: 'The directory of one user exists on one machine only. Everywhere else Docker creates it, empty and owned by root, and the service starts without what it was to find there.',
      messages: {
        personal: 'The path {path} exists on one machine only: make it relative, or take it from a variable.',
      },
    },
    de: {
      title: 'Pfade eines einzelnen Rechners aus der Datei heraushalten',
      why: 'Das Verzeichnis eines Benutzers gibt es nur auf einem Rechner. Überall sonst legt Docker es an, leer und im Besitz von root, und der Dienst startet ohne das, was er dort finden sollte.',
      messages: {
        personal: 'Den Pfad {path} gibt es nur auf einem Rechner: relativ angeben oder aus einer Variablen nehmen.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - /home/anna/site:/usr/share/nginx/html:ro\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - ./site:/usr/share/nginx/html:ro\n',
    },
  ],
  check({ doc, report }) {
    for (const { volumes } of doc.services) {
      for (const { type, source } of volumes) {
        if (!source || source.hasInterpolation || (type !== 'bind' && type !== undefined)) continue;
        const path = source.text.text;
        if (personal.test(path)) report(source.range, 'personal', { path });
      }
    }
    for (const { build } of doc.services) {
      const context = build?.context?.string;
      if (build?.context && context !== undefined && personal.test(context)) {
        report(build.context.range, 'personal', { path: context });
      }
    }
  },
});

/** Home directories, and drives of Windows. */
const personal = /^(?:\/(?:home|Users)\/[^/]+\/|\/(?:mnt\/)?[a-z]\/Users\/|[A-Za-z]:[\\/])/;

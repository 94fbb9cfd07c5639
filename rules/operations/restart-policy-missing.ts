import { composeRule, unsafeFix } from '../core/rule.ts';
import { addKey } from '../model/compose/edits.ts';
import { isOneOff } from '../model/compose/one-off.ts';

export default composeRule({
  id: 'restart-policy-missing',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Say when a service is started again',
      why: 'Without a policy a service that crashes stays down, and after the host restarts nothing comes back, until somebody notices.',
      messages: { missing: '"{service}" stays down after a crash: set restart.' },
      fixes: { add: 'Set restart: unless-stopped' },
    },
    de: {
      title: 'Angeben, wann ein Dienst neu gestartet wird',
      why: 'Ohne Angabe bleibt ein abgestürzter Dienst stehen, und nach einem Neustart des Hosts läuft nichts mehr, bis es jemand bemerkt.',
      messages: { missing: '„{service}“ bleibt nach einem Absturz stehen: restart setzen.' },
      fixes: { add: 'restart: unless-stopped setzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    ports:\n      - 127.0.0.1:8080:80\n',
      good: 'services:\n  web:\n    image: example/web:1\n    restart: unless-stopped\n    ports:\n      - 127.0.0.1:8080:80\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const { name, nameRange, restart, deploy, entry } = service;
      if (restart || deploy?.get('restart_policy') || service.extends || isOneOff(doc, service)) continue;
      const edits = addKey(doc, entry, 'restart', 'unless-stopped', service.get('image') ?? service.get('build'));
      const fixes = edits.length > 0 ? [unsafeFix('add', edits)] : [];
      report(nameRange, 'missing', { service: name }, { fixes });
    }
  },
});

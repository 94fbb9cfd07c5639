import { composeRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';

export default composeRule({
  id: 'resource-limits',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0026', kics: ['Memory Not Limited', 'Cpus Not Limited', 'Pids Limit Not Set'] },
  factors: ['concurrency'],
  options: {
    processes: {
      type: 'boolean',
      default: false,
      en: 'Ask for a limit of processes too; systemd sets one for every container already.',
      de: 'Auch eine Grenze für Prozesse verlangen; systemd setzt bereits jedem Container eine.',
    },
  },
  text: {
    en: {
      title: 'Limit what a service may use',
      why: 'One service with a leak or under attack takes all memory or processor time of the host. The kernel then ends some process, often the database beside it.',
      messages: {
        both: '"{service}" may use all memory and processors of the host: limit both.',
        memory: '"{service}" may use all memory of the host: set a memory limit.',
        cpus: '"{service}" may use all processors of the host: set a limit for cpus.',
        pids: '"{service}" may start any number of processes: set pids_limit.',
      },
      fixes: { limit: 'Add limits' },
    },
    de: {
      title: 'Begrenzen, was ein Dienst verbrauchen darf',
      why: 'Ein einziger Dienst mit einem Leck oder unter Angriff nimmt den ganzen Speicher oder alle Rechenzeit des Hosts. Der Kernel beendet dann irgendeinen Prozess, oft die Datenbank nebenan.',
      messages: {
        both: '„{service}“ darf Speicher und Prozessoren des Hosts ganz belegen: beides begrenzen.',
        memory: '„{service}“ darf den ganzen Speicher des Hosts belegen: ein Speicherlimit setzen.',
        cpus: '„{service}“ darf alle Prozessoren des Hosts belegen: cpus begrenzen.',
        pids: '„{service}“ darf beliebig viele Prozesse starten: pids_limit setzen.',
      },
      fixes: { limit: 'Grenzen setzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n',
      good: 'services:\n  web:\n    image: example/web:1\n    deploy:\n      resources:\n        limits:\n          cpus: "0.5"\n          memory: 256M\n',
    },
  ],
  check({ doc, options, report }) {
    for (const service of doc.services) {
      if (service.extends) continue;
      const { name, nameRange } = service;
      const memory = isLimited(service, 'memory');
      const cpus = isLimited(service, 'cpus') || service.get('cpu_quota') !== undefined;
      if (!memory || !cpus) {
        const message = memory ? 'cpus' : cpus ? 'memory' : 'both';
        const kics = [...(memory ? [] : ['Memory Not Limited']), ...(cpus ? [] : ['Cpus Not Limited'])];
        const sources = { composeLint: 'CL-0026', kics };
        report(nameRange, message, { service: name }, { fixes: fixesOf(doc, service), sources });
      } else if (options.processes && !isLimited(service, 'pids')) {
        report(nameRange, 'pids', { service: name }, { sources: { kics: 'Pids Limit Not Set' } });
      }
    }
  },
});

/** 0 is no limit; what a variable says is left open. */
function isLimited(service: Service, resource: 'memory' | 'cpus' | 'pids'): boolean {
  const text = service.limit(resource)?.string;
  return text !== undefined && !/^-?0*(?:\.0*)?[a-z]*$/i.test(text) && text !== '-1';
}

/** How much a program needs only its owner knows: the numbers are places to fill in. */
function fixesOf(doc: ComposeDocument, { deploy, entry }: Service): FixDraft<'limit'>[] {
  if (
    deploy ||
    entry.style === 'flow' ||
    ['mem_limit', 'cpus', 'pids_limit', 'cpu_quota'].some((key) => entry.get(key))
  )
    return [];
  const numbers = ['cpus: "${1:1.0}"', 'memory: ${2:512M}'].map((line) => `    ${line}`);
  const edits = addKey(doc, entry, 'deploy', ['resources:', '  limits:', ...numbers]);
  return edits.length > 0 ? [unsafeFix('limit', edits, { snippet: true })] : [];
}

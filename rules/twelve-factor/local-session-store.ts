import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { isDeployedService } from '../model/process/deployed.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import { variableSettings } from '../model/process/variable-uses.ts';

export default fileRule({
  id: 'local-session-store',
  severity: 'info',
  fixable: 'unsafe',
  factors: ['processes', 'concurrency'],
  text: {
    en: {
      title: 'Keep sessions where every copy finds them',
      why: 'Sessions in a file or in memory are gone when the container is replaced, so that every deployment logs all users out. A second copy of the program does not know them either.',
      messages: {
        file: '"{name}={value}" keeps data of users in this container: keep it in a database or in Redis.',
      },
      fixes: { redis: 'Keep it in Redis' },
    },
    de: {
      title: 'Sitzungen dort ablegen, wo jede Kopie sie findet',
      why: 'Sitzungen in einer Datei oder im Arbeitsspeicher sind weg, wenn der Container ersetzt wird; jede Auslieferung meldet also alle ab. Auch eine zweite Kopie des Programms kennt sie nicht.',
      messages: {
        file: '„{name}={value}“ hält Daten der Benutzer in diesem Container: in eine Datenbank oder in Redis legen.',
      },
      fixes: { redis: 'In Redis ablegen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  shop:\n    image: acme/shop:1.4\n    environment:\n      SESSION_DRIVER: file\n',
      },
      good: {
        'compose.yaml':
          'services:\n  shop:\n    image: acme/shop:1.4\n    environment:\n      SESSION_DRIVER: database\n',
      },
    },
  ],
  check({ doc, project, report }) {
    const final = doc.kind === 'dockerfile' ? doc.finalStage : undefined;
    if (isNamedForDevelopment(project.path, final)) return;
    const hasRedis = doc.kind === 'compose' && doc.services.some(({ image }) => image?.familiarName === 'redis');
    for (const { name, value, range, text, instruction, service } of variableSettings(doc)) {
      const store = Object.hasOwn(stores, name) ? stores[name]! : undefined;
      if (!store?.test(value)) continue;
      // A default is for those who set nothing; ARG is gone when the build ends, ENV counts where nothing overrides it.
      if (service && (!text || !isDeployedService(service, project.path))) continue;
      if (instruction && final?.scope.lookup(name)?.instruction !== instruction) continue;
      if (instruction && instruction.keyword !== 'ENV') continue;
      const fixes = hasRedis && text ? [unsafeFix('redis', replace(text.range(), 'redis'))] : [];
      report(range, 'file', { name, value }, { fixes });
    }
  },
});

/** The values by which frameworks keep sessions in the container; all of these know `redis`. */
const stores: Readonly<Record<string, RegExp>> = {
  // Laravel
  SESSION_DRIVER: /^(?:file|array)$/,
  // Flask-Session
  SESSION_TYPE: /^filesystem$/,
};

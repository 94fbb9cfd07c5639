import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import { endpointOf, isConcrete } from '../model/process/endpoints.ts';
import { variableSettings } from '../model/process/variable-uses.ts';

export default dockerfileRule({
  id: 'backing-service-hard-coded',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['backing-services', 'config'],
  text: {
    en: {
      title: 'Leave the addresses of backing services to the environment',
      why: 'An address in the image is the same in every deploy: a test run writes to the production database when somebody forgets to override it, and a move of the database needs a new image.',
      messages: { fixed: '"{name}" ties the image to the service at "{host}": set it where the container runs.' },
      fixes: { remove: 'Remove "{name}"' },
    },
    de: {
      title: 'Adressen von Diensten der Umgebung überlassen',
      why: 'Eine Adresse im Image gilt überall: Ein Test schreibt in die Produktionsdatenbank, wenn jemand vergisst, sie zu überschreiben, und ein Umzug der Datenbank braucht ein neues Image.',
      messages: { fixed: '„{name}“ bindet das Image an den Dienst auf „{host}“: dort setzen, wo der Container läuft.' },
      fixes: { remove: '„{name}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nENV DATABASE_URL=postgres://db.acme.io:5432/shop\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nCMD ["node", "server.js"]\n',
    },
  ],
  check({ doc, report }) {
    const final = doc.finalStage;
    for (const setting of variableSettings(doc)) {
      const { name, instruction, removal } = setting;
      const endpoint = endpointOf(setting);
      if (!endpoint || !isConcrete(endpoint.host) || instruction?.keyword !== 'ENV') continue;
      if (!instruction.isOnbuild && final?.scope.lookup(name)?.instruction !== instruction) continue;
      const { host, hostRange } = endpoint;
      const edits = removal();
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { name } })] : [];
      report(hostRange, 'fixed', { name, host }, { fixes });
    }
  },
});

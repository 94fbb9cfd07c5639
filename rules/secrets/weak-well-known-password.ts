import { type Edit, projectRule, unsafeFix } from '../core/rule.ts';
import { composeSecrets } from '../model/secrets/compose.ts';
import { fileInsteadOfVariable, requireVariable } from '../model/secrets/compose-fixes.ts';
import { dockerfileSecrets } from '../model/secrets/dockerfile.ts';
import { removePair } from '../model/secrets/remove-pair.ts';

export default projectRule({
  id: 'weak-well-known-password',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Use no password that everybody tries first',
      why: 'The server really accepts this password, placeholder or not. Bots try such words within minutes after a port is reachable, and passwords of test set-ups have a way of reaching production.',
      messages: {
        weak: 'The value of "{name}" is one that everybody tries first: take a real one from a variable or a secret at the start.',
      },
      fixes: {
        variable: 'Take "{name}" from a variable that must be set',
        file: 'Give "{name}" as a secret file',
        remove: 'Remove "{name}" from {instruction}',
      },
    },
    de: {
      title: 'Kein Passwort verwenden, das alle zuerst probieren',
      why: 'Der Server nimmt dieses Passwort wirklich an, Platzhalter hin oder her. Bots probieren solche Wörter wenige Minuten, nachdem ein Port erreichbar ist, und Passwörter aus Testaufbauten geraten leicht in den Betrieb.',
      messages: {
        weak: 'Den Wert von „{name}“ probieren alle zuerst: beim Start einen echten aus einer Variablen oder einem Secret nehmen.',
      },
      fixes: {
        variable: '„{name}“ aus einer Variablen nehmen, die gesetzt sein muss',
        file: '„{name}“ als Secret-Datei übergeben',
        remove: '„{name}“ aus {instruction} entfernen',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: changeme\n',
      },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}\n',
      },
    },
    {
      bad: { Dockerfile: 'FROM postgres:18\nENV POSTGRES_PASSWORD=postgres\n' },
      good: { Dockerfile: 'FROM postgres:18\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const { kind, range, name, pair, instruction } of dockerfileSecrets(doc)) {
      if (kind !== 'weak') continue;
      const edits =
        pair && instruction.keyword !== 'ARG'
          ? removePair(instruction, pair, `# ${name} is set at run time: docker run --env ${name} …`)
          : [];
      const data = { name, instruction: instruction.keyword };
      report(range, 'weak', { name }, { fixes: edits.length > 0 ? [unsafeFix('remove', edits, { data })] : [] });
    }
  },
  checkCompose({ doc, report }) {
    for (const { kind, range, name, variable, service, place } of composeSecrets(doc)) {
      if (kind !== 'weak') continue;
      const canReplace = variable && service && place === 'environment';
      const fix = (key: 'variable' | 'file', edits: readonly Edit[]) =>
        edits.length > 0 ? [unsafeFix(key, edits, { data: { name } })] : [];
      const fixes = canReplace
        ? [...fix('variable', requireVariable(variable)), ...fix('file', fileInsteadOfVariable(doc, service, variable))]
        : [];
      report(range, 'weak', { name }, { fixes });
    }
  },
});

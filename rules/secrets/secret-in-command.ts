import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { type ComposeSecret, composeSecrets } from '../model/secrets/compose.ts';

export default composeRule({
  id: 'secret-in-command',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Write no secret into a command',
      why: 'The words of a command are shown by `ps`, `docker inspect` and `docker compose ps` on every machine it runs on, and stand in the repository.',
      messages: {
        argument:
          '"{command}" gets its secret ({option}) in plain text: take it from a variable or a file in the container.',
        form: 'A secret ({from}) stands in a command: revoke it, and take the new one from a variable or a file in the container.',
        value: 'The value of "{name}" stands in a command: take it from a variable or a file in the container.',
      },
      fixes: { variable: 'Use the variable {name} of the container' },
    },
    de: {
      title: 'Keine Geheimnisse in einen Befehl schreiben',
      why: 'Die Wörter eines Befehls zeigen `ps`, `docker inspect` und `docker compose ps` auf jeder Maschine, auf der er läuft; außerdem stehen sie im Repository.',
      messages: {
        argument:
          '„{command}“ bekommt sein Geheimnis ({option}) im Klartext: aus einer Variablen oder Datei im Container nehmen.',
        form: 'In einem Befehl steht ein Geheimnis ({from}): widerrufen und das neue aus einer Variablen oder Datei im Container nehmen.',
        value: 'Der Wert von „{name}“ steht in einem Befehl: aus einer Variablen oder Datei im Container nehmen.',
      },
      fixes: { variable: 'Die Variable {name} des Containers verwenden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: mysql:8.4\n    healthcheck:\n      test: mysqladmin ping -uroot -pKastanie-71\n',
      good: 'services:\n  db:\n    image: mysql:8.4\n    healthcheck:\n      test: mysqladmin ping -uroot -p"$$MYSQL_ROOT_PASSWORD"\n',
    },
  ],
  check({ doc, report }) {
    for (const secret of composeSecrets(doc)) {
      const { kind, range, from, name, place } = secret;
      if (place !== 'command' && place !== 'healthcheck' && place !== 'hook') continue;
      const own = variableWith(doc, secret);
      const text = `"$$${own}"`;
      const fixes = own ? [unsafeFix('variable', { range, text }, { data: { name: own } })] : [];
      if (kind === 'argument' && from !== '') report(range, 'argument', { command: from, option: name }, { fixes });
      else if (kind === 'token' || kind === 'key') report(range, 'form', { from });
      else if (kind === 'value' || kind === 'argument') report(range, 'value', { name }, { fixes });
    }
  },
});

/** The variable of the service that has the same value, where a shell without quotes around reads the check. */
function variableWith(doc: ComposeDocument, { range, place, service }: ComposeSecret): string | undefined {
  const test = service?.healthcheck?.test;
  if (place !== 'healthcheck' || !service || service.healthcheck?.form !== 'CMD-SHELL' || test?.inherited)
    return undefined;
  const scalar = test?.scalar ? test : test?.items[1];
  if (scalar?.quoted !== undefined && scalar.quoted !== 'single') return undefined;
  const before = doc.source[range.start - 1];
  if (before === "'" || before === '"') return undefined;
  const value = doc.source.slice(range.start, range.end);
  return service.environment.find((variable) => variable.text?.text === value && /^[A-Za-z_]\w*$/.test(variable.name))
    ?.name;
}

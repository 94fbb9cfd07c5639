import { composeRule, type Edit, replace, unsafeFix } from '../core/rule.ts';
import { databaseAccounts } from '../model/process/database-accounts.ts';
import type { ShellWord } from '../model/shell/command.ts';

export default composeRule({
  id: 'healthcheck-user-mismatch',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Let a health check use the user and database that exist',
      why: 'The image creates one user and one database, those its variables name. A check with another name fails for ever with psql; pg_isready succeeds all the same, and PostgreSQL logs an error at every check.',
      messages: {
        user: '"{service}" creates the user "{actual}", not "{name}".',
        database: '"{service}" creates the database "{actual}", not "{name}".',
      },
      fixes: { use: 'Write "{actual}"' },
    },
    de: {
      title: 'In einer Gesundheitsprüfung Benutzer und Datenbank verwenden, die es gibt',
      why: 'Das Image legt einen Benutzer und eine Datenbank an: die aus seinen Variablen. Eine Prüfung mit anderem Namen scheitert mit psql immer; pg_isready gelingt trotzdem, und PostgreSQL protokolliert bei jeder Prüfung einen Fehler.',
      messages: {
        user: '„{service}“ legt den Benutzer „{actual}“ an, nicht „{name}“.',
        database: '„{service}“ legt die Datenbank „{actual}“ an, nicht „{name}“.',
      },
      fixes: { use: '„{actual}“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_USER: shop\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}\n    healthcheck:\n      test: pg_isready -U postgres\n',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_USER: shop\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}\n    healthcheck:\n      test: pg_isready -U shop\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const names = databaseAccounts(service);
      const script = names && service.healthcheck?.script;
      for (const command of script?.commands ?? []) {
        if (command.name !== 'pg_isready' && command.name !== 'psql') continue;
        const pairs = [
          ['user', names!.user, command.option('-U', '--username')],
          ['database', names!.database, command.option('-d', '--dbname')],
        ] as const;
        for (const [message, actual, word] of pairs) {
          const name = word?.value;
          // Databases that every server has; `-d` takes a connection string too.
          if (actual === undefined || name === undefined || name === actual || /[=:/]/.test(name)) continue;
          if (message === 'database' && /^(?:postgres|template[01])$/.test(name)) continue;
          const edits = rewritten(word!, name, actual, doc.source);
          const fixes =
            edits.length > 0 && !service.healthcheck!.entry.inherited
              ? [unsafeFix('use', edits, { data: { actual } })]
              : [];
          report(word!.range, message, { service: service.name, actual, name }, { fixes });
        }
      }
    }
  },
});

/** Nothing where the word is not written as it reads. */
function rewritten({ range }: ShellWord, name: string, actual: string, source: string): readonly Edit[] {
  const written = source.slice(range.start, range.end).replace(/["']$/, '');
  const end = range.start + written.length;
  return /^[\w.-]+$/.test(actual) && written.endsWith(name) ? [replace({ start: end - name.length, end }, actual)] : [];
}

import { composeRule, type FixDraft, replace, unsafeFix } from '../core/rule.ts';
import type { EnvVar } from '../model/compose/environment.ts';
import type { Service } from '../model/compose/service.ts';
import { databaseAccounts } from '../model/process/database-accounts.ts';
import { serviceAt } from '../model/process/host-names.ts';
import type { MappedText, Range } from '../model/text.ts';

export default composeRule({
  id: 'database-login-mismatch',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['backing-services', 'config'],
  text: {
    en: {
      title: 'Log in to a database with an account it has',
      why: 'The image of the database creates one account, with the name and the password its variables give. Another name or another password is refused: the application does not come up, or fails with its first query.',
      messages: {
        user: '"{database}" creates no user "{user}", but "{actual}".',
        password: 'This is not the password that "{database}" gives to "{user}".',
        created: 'Here the password is set.',
      },
      fixes: { user: 'Write "{actual}"' },
    },
    de: {
      title: 'Sich bei einer Datenbank mit einem Konto anmelden, das sie hat',
      why: 'Das Image der Datenbank legt ein Konto an, mit Namen und Passwort aus seinen Variablen. Ein anderer Name oder ein anderes Passwort wird abgelehnt: Die Anwendung startet nicht oder scheitert bei der ersten Abfrage.',
      messages: {
        user: '„{database}“ legt keinen Benutzer „{user}“ an, sondern „{actual}“.',
        password: 'Das ist nicht das Passwort, das „{database}“ für „{user}“ setzt.',
        created: 'Hier wird das Passwort gesetzt.',
      },
      fixes: { user: '„{actual}“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    environment:\n      DATABASE_URL: postgres://app:${DB_PASSWORD:?}@db/shop\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_USER: shop\n      POSTGRES_PASSWORD: ${DB_PASSWORD:?}\n',
      good: 'services:\n  web:\n    image: example/web:1\n    environment:\n      DATABASE_URL: postgres://shop:${DB_PASSWORD:?}@db/shop\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_USER: shop\n      POSTGRES_PASSWORD: ${DB_PASSWORD:?}\n',
    },
  ],
  check({ doc, report }) {
    const logins = new Map<Service, Login[]>();
    for (const login of doc.services.flatMap((service) => [...loginsOf(service)])) {
      const database = serviceAt(doc, login.host);
      if (!database || database === login.service) continue;
      const others = logins.get(database);
      if (others) others.push(login);
      else logins.set(database, [login]);
    }
    for (const [database, own] of logins) {
      const accounts = databaseAccounts(database);
      if (!accounts?.users) continue;
      const { users } = accounts;
      // A service that logs in with the account of the image may create the others.
      const mayCreate = own.some(({ user }) => user === undefined || users.includes(user.text));
      for (const { user, password } of own) {
        if (!user) continue;
        const isThere = users.includes(user.text);
        const actual = accounts.user ?? users[0]!;
        if (!isThere && !mayCreate) {
          const fixes = fixesOf(user, actual);
          report(user.range, 'user', { database: database.name, user: user.text, actual }, { fixes });
        }
        const set = isThere ? accounts.passwordOf(user.text) : undefined;
        if (!set || !password || set.text === password.text || set.text === '' || password.text === '') continue;
        const related = [{ range: set.range(), message: 'created' as const }];
        report(password.range, 'password', { database: database.name, user: user.text }, { related });
      }
    }
  },
});

interface Part {
  readonly text: string;
  readonly range: Range;
  readonly isInherited: boolean;
}

/** An account that a service uses at a host; parts behind variables are undefined. */
interface Login {
  readonly service: Service;
  readonly host: string;
  readonly user: Part | undefined;
  readonly password: Part | undefined;
}

/** Accounts in addresses, and in variables beside the one that names the host. */
function* loginsOf(service: Service): Generator<Login> {
  const isInherited = service.get('environment')?.inherited === true;
  for (const variable of service.environment) {
    const { name, text } = variable;
    if (!text || text.length > 2000) continue;
    const url =
      /^((?:jdbc:)?(?:postgres(?:ql)?|mysql2?|mariadb)(?:\+[a-z0-9]{1,20})?:\/\/)(?:([^\s:/@]{1,100})(?::([^\s/@]{0,200}))?@)?([a-z0-9_-]{1,63})(?=[:/?]|$)/.exec(
        text.text,
      );
    const prefix = /^(.{0,60}?)(?:HOST|HOSTNAME|SERVER|URL)$/.exec(name)?.[1];
    const host =
      url?.[4] ?? (prefix === undefined ? undefined : /^([a-z0-9_-]{1,63})(?::\d{1,5})?$/.exec(text.text)?.[1]);
    if (host === undefined) continue;
    const [user, password] = [url?.[2], url?.[3]];
    if (url && user !== undefined) {
      const at = url[1]!.length;
      const after = at + user.length + 1;
      yield {
        service,
        host,
        user: partOf(text, at, user, isInherited),
        password: password === undefined ? undefined : partOf(text, after, password, isInherited),
      };
    } else if (prefix !== undefined) {
      const named = (...words: readonly string[]) =>
        words.map((word) => service.env(prefix + word)).find((found) => found);
      const account = named('USER', 'USERNAME');
      if (account)
        yield {
          service,
          host,
          user: wholeOf(account, isInherited),
          password: wholeOf(named('PASSWORD', 'PASS'), isInherited),
        };
    }
  }
}

const partOf = (text: MappedText, at: number, part: string, isInherited: boolean): Part | undefined =>
  /[$%]/.test(part) ? undefined : { text: part, range: text.range(at, at + part.length), isInherited };

const wholeOf = (variable: EnvVar | undefined, isInherited: boolean): Part | undefined =>
  variable?.text && variable.value.known && !variable.hasInterpolation
    ? { text: variable.value.value, range: variable.text.range(), isInherited }
    : undefined;

const fixesOf = ({ range, isInherited }: Part, actual: string): FixDraft<'user'>[] =>
  isInherited || !/^[\w-]+$/.test(actual) ? [] : [unsafeFix('user', replace(range, actual), { data: { actual } })];

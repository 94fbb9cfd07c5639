import { composeRule, type FixDraft, replace, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { Service } from '../model/compose/service.ts';
import { containerPortOf } from '../model/process/container-port.ts';
import { type VariableSetting, variableSettings } from '../model/process/variable-uses.ts';

export default composeRule({
  id: 'service-url-wrong-port',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['backing-services', 'port-binding'],
  text: {
    en: {
      title: 'Reach services at the port inside their container',
      why: 'The published port exists on the host only. Between services of a Compose file the port of the container counts, so the connection is refused.',
      messages: { published: '"{service}" listens on {target}: port {port} exists on the host only.' },
      fixes: { target: 'Use port {target}' },
    },
    de: {
      title: 'Dienste über den Port in ihrem Container ansprechen',
      why: 'Den veröffentlichten Port gibt es nur auf dem Host. Zwischen den Diensten einer Compose-Datei gilt der Port des Containers, die Verbindung wird abgelehnt.',
      messages: { published: '„{service}“ lauscht an {target}: Den Port {port} gibt es nur auf dem Host.' },
      fixes: { target: 'Port {target} verwenden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    environment:\n      API_URL: http://api:8081/v1\n  api:\n    image: example/api:1\n    ports:\n      - "8081:80"\n',
      good: 'services:\n  web:\n    image: example/web:1\n    environment:\n      API_URL: http://api:80/v1\n  api:\n    image: example/api:1\n    ports:\n      - "8081:80"\n',
    },
  ],
  check({ doc, report }) {
    for (const setting of variableSettings(doc)) {
      const { service, mapped } = setting;
      if (!service || service.get('network_mode') || mapped.length > 2000) continue;
      for (const { host, port, at } of [...addressesIn(mapped.text), ...besideHost(setting, service)]) {
        const other = namedService(doc, host);
        const target = other && other !== service ? containerPortOf(other, port) : undefined;
        if (!other || target === undefined) continue;
        const range = mapped.range(at, at + String(port).length);
        const fixes: FixDraft<'target'>[] = [];
        if (!service.get('environment')?.inherited) {
          fixes.push(unsafeFix('target', replace(range, String(target)), { data: { target } }));
        }
        report(range, 'published', { service: other.name, port, target }, { fixes });
      }
    }
  },
});

interface Address {
  readonly host: string;
  readonly port: number;
  /** Where the port stands in the value. */
  readonly at: number;
}

/** `host:port`, alone or in an address with a scheme. */
function addressesIn(text: string): readonly Address[] {
  return [...text.matchAll(/(?:^|\/\/|@|,)([a-z0-9](?:[\w-]{0,62}))(?=:)(:)(\d{2,5})(?=$|[/?,])/gi)].map((match) => {
    const [whole, host = '', , port = ''] = match;
    return { host, port: Number(port), at: match.index + whole.length - port.length };
  });
}

/** `DB_PORT` beside `DB_HOST`. */
function besideHost({ name, mapped: { text } }: VariableSetting, service: Service): readonly Address[] {
  const stem = /^(.{0,60})PORT$/i.exec(name)?.[1];
  if (stem === undefined || !/^\d{2,5}$/.test(text)) return [];
  const host = ['HOST', 'HOSTNAME', 'SERVER'].map((word) => service.env(`${stem}${word}`)).find((found) => found);
  return host?.value.known ? [{ host: host.value.value, port: Number(text), at: 0 }] : [];
}

/** A service by its name; others may have the name as an alias. */
function namedService({ services }: ComposeDocument, host: string): Service | undefined {
  const isAlias = services.some(({ networks }) =>
    networks.some(({ aliases }) => aliases.some(({ string }) => string === host)),
  );
  return isAlias ? undefined : services.find(({ name }) => name === host);
}

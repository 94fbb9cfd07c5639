import { composeRule, type Edit, unsafeFix } from '../core/rule.ts';
import { replaceScalar } from '../model/compose/edits.ts';
import type { Port } from '../model/compose/port.ts';
import type { Service } from '../model/compose/service.ts';

export default composeRule({
  id: 'port-variable-mismatch',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['port-binding'],
  text: {
    en: {
      title: 'Publish the port that the program is told to listen on',
      why: 'The variable tells the program its port, "ports" tells Docker where to send what arrives. If they differ, every connection is refused although the program works.',
      messages: {
        other: '"{variable}" makes the program listen on {listens}, but the published port leads to {target}.',
        variable: 'The port is set here.',
      },
      fixes: { target: 'Publish port {listens}' },
    },
    de: {
      title: 'Den Port veröffentlichen, auf dem das Programm lauschen soll',
      why: 'Die Variable sagt dem Programm seinen Port, „ports“ sagt Docker, wohin eingehende Verbindungen gehen. Sind sie verschieden, wird jede Verbindung abgelehnt, obwohl das Programm arbeitet.',
      messages: {
        other:
          'Wegen „{variable}“ lauscht das Programm auf {listens}; der veröffentlichte Port führt aber zu {target}.',
        variable: 'Hier wird der Port gesetzt.',
      },
      fixes: { target: 'Port {listens} veröffentlichen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  stats:\n    image: grafana/grafana:12.2.0\n    environment:\n      GF_SERVER_HTTP_PORT: 8000\n    ports:\n      - "127.0.0.1:3000:3000"\n',
      good: 'services:\n  stats:\n    image: grafana/grafana:12.2.0\n    environment:\n      GF_SERVER_HTTP_PORT: 8000\n    ports:\n      - "127.0.0.1:3000:8000"\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const [port, ...more] = service.ports;
      const variable = service.environment.find(({ name }) => variables.has(name));
      if (!port || more.length > 0 || !variable?.value.known || service.get('network_mode')) continue;
      const listens = /^\d{2,5}$/.test(variable.value.value) ? Number(variable.value.value) : undefined;
      const target = port.target?.start;
      if (listens === undefined || target === undefined || port.target?.end !== target || target === listens) continue;
      if (port.protocol !== 'tcp' || hasOwnSettings(service, listens)) continue;
      const edits = redirected(port, listens);
      report(
        port.target.range,
        'other',
        { variable: variable.name, listens, target },
        {
          related: [{ range: variable.valueRange ?? variable.nameRange, message: 'variable' }],
          fixes: edits.length > 0 ? [unsafeFix('target', edits, { data: { listens } })] : [],
        },
      );
    }
  },
});

/** Variables that one program reads, for the one port it serves. */
const variables: ReadonlySet<string> = new Set([
  'ASPNETCORE_HTTP_PORTS',
  'FLASK_RUN_PORT',
  'GF_SERVER_HTTP_PORT',
  'N8N_PORT',
  'NITRO_PORT',
  'STREAMLIT_SERVER_PORT',
  'UVICORN_PORT',
]);

/** The command may say otherwise, or start something in front of the program. */
const hasOwnSettings = ({ command, entrypoint, environment }: Service, listens: number): boolean =>
  entrypoint !== undefined ||
  (command?.words.some(({ text }) => /port|^-p|:\d/.test(text.text) || text.text.includes(String(listens))) ?? false) ||
  environment.some(({ name }) => /HTTPS|URLS|SSL|TLS/.test(name));

function redirected({ entry, isShort, target, host }: Port, listens: number): readonly Edit[] {
  if (!isShort) {
    const own = entry.get('target');
    return own ? replaceScalar(own, String(listens)) : [];
  }
  const text = entry.string;
  if (!target || !host || text === undefined || entry.hasInterpolation) return [];
  const at = text.lastIndexOf(':') + 1;
  return replaceScalar(entry, `${text.slice(0, at)}${listens}${text.slice(at + target.text.length)}`);
}

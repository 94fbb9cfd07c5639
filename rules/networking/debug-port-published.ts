import { composeRule, unsafeFix } from '../core/rule.ts';
import type { Service } from '../model/compose/service.ts';
import { bindToLocalhost, isOnAllInterfaces } from '../model/process/published.ts';

export default composeRule({
  id: 'debug-port-published',
  severity: 'warning',
  fixable: 'unsafe',
  supersedes: ['port-on-all-interfaces'],
  factors: ['dev-prod-parity'],
  text: {
    en: {
      title: 'Keep ports of debuggers off the networks of the host',
      why: 'A debugger runs any code it is sent and asks for no password. On a port that is open to every network of the host, everybody in the same Wi-Fi can take over the program and its secrets.',
      messages: { open: 'Port {port} of the {tool} is open to every network of the host: bind it to 127.0.0.1.' },
      fixes: { localhost: 'Bind the port to 127.0.0.1' },
    },
    de: {
      title: 'Ports von Debuggern von den Netzwerken des Hosts fernhalten',
      why: 'Ein Debugger führt jeden Code aus, der ihm geschickt wird, und fragt nach keinem Passwort. Ist sein Port in jedem Netzwerk des Hosts offen, kann jeder im selben WLAN das Programm samt seinen Secrets übernehmen.',
      messages: { open: 'Port {port} ({tool}) ist in jedem Netzwerk des Hosts offen: an 127.0.0.1 binden.' },
      fixes: { localhost: 'Den Port an 127.0.0.1 binden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  api:\n    build: .\n    command: node --inspect=0.0.0.0:9229 server.js\n    ports:\n      - "9229:9229"\n',
      good: 'services:\n  api:\n    build: .\n    command: node --inspect=0.0.0.0:9229 server.js\n    ports:\n      - "127.0.0.1:9229:9229"\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const port of service.ports) {
        const number = port.target?.start;
        const tool = number === undefined || port.target?.end !== number ? undefined : debuggerAt(number, service);
        if (tool === undefined || !isOnAllInterfaces(port)) continue;
        const edits = bindToLocalhost(doc, port);
        const fixes = edits.length > 0 ? [unsafeFix('localhost', edits)] : [];
        report(port.range, 'open', { port: number!, tool }, { fixes });
      }
    }
  },
});

/** Debuggers by their usual ports; what other programs listen on too needs a sign of the debugger in the service. */
const debuggers: Readonly<Record<number, readonly [tool: string, sign?: RegExp]>> = {
  9229: ['Node.js inspector'],
  9230: ['Node.js inspector'],
  5005: ['Java debugger', /jdwp|debug/i],
  5678: ['debugpy', /debug/i],
  2345: ['Delve debugger', /dlv|delve|debug/i],
  4020: ['vsdbg', /vsdbg|debug/i],
};

function debuggerAt(port: number, { command, entrypoint, environment, build }: Service): string | undefined {
  const [tool, sign] = debuggers[port] ?? [];
  if (tool === undefined || sign === undefined) return tool;
  const words = [
    ...(entrypoint?.words ?? []).map(({ text }) => text.text),
    ...(command?.words ?? []).map(({ text }) => text.text),
    ...environment.map(({ name, text }) => `${name}=${text?.text ?? ''}`),
    build?.target?.string ?? '',
  ];
  return words.some((word) => sign.test(word)) ? tool : undefined;
}

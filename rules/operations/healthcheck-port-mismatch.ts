import { composeRule, type FixDraft, replace, unsafeFix } from '../core/rule.ts';
import { containerPortOf } from '../model/process/container-port.ts';
import type { ShellWord } from '../model/shell/command.ts';
import type { Range } from '../model/text.ts';

export default composeRule({
  id: 'healthcheck-port-mismatch',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['port-binding'],
  text: {
    en: {
      title: 'Check the health at the port inside the container',
      why: 'A health check runs in the container, where the published port of the host means nothing: nobody listens there. The service counts as unhealthy for ever, and whatever waits for it never starts.',
      messages: { published: 'Port {port} exists on the host only: in the container the service listens on {target}.' },
      fixes: { target: 'Use port {target}' },
    },
    de: {
      title: 'Die Gesundheit am Port im Container prüfen',
      why: 'Eine Gesundheitsprüfung läuft im Container. Der veröffentlichte Port des Hosts gilt dort nicht, niemand lauscht daran: Der Dienst bleibt für immer krank, und was auf ihn wartet, startet nie.',
      messages: { published: 'Port {port} gibt es nur auf dem Host: Im Container lauscht der Dienst an {target}.' },
      fixes: { target: 'Port {target} verwenden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    ports:\n      - "8080:80"\n    healthcheck:\n      test: curl -f http://localhost:8080/\n',
      good: 'services:\n  web:\n    image: example/web:1\n    ports:\n      - "8080:80"\n    healthcheck:\n      test: curl -f http://localhost/\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const word of service.healthcheck?.script?.commands.flatMap(({ args }) => args) ?? []) {
        const found = localPort(word);
        const target = found && containerPortOf(service, found.port);
        if (!found || target === undefined) continue;
        const fixes: FixDraft<'target'>[] = [];
        if (!service.healthcheck?.test?.inherited) {
          fixes.push(unsafeFix('target', replace(found.range, String(target)), { data: { target } }));
        }
        report(found.range, 'published', { port: found.port, target }, { fixes });
      }
    }
  },
});

/** The port of an address of the container itself. */
function localPort({ value, content }: ShellWord): { readonly port: number; readonly range: Range } | undefined {
  const match = /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):(\d{1,5})(?:[/?#]|$)/.exec(value ?? '');
  if (!match || !content) return undefined;
  const start = match[0].indexOf(`:${match[1]}`, 4) + 1;
  return { port: Number(match[1]), range: content.range(start, start + match[1]!.length) };
}

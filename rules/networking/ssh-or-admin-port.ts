import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';
import { removalRange } from '../model/dockerfile/removal.ts';
import { mainCommand, startInstructions } from '../model/process/start.ts';

const ports: ReadonlyMap<number, string> = new Map([
  [22, 'SSH'],
  [23, 'Telnet'],
  [3389, 'RDP'],
  [5800, 'VNC'],
  [5900, 'VNC'],
]);

export default dockerfileRule({
  id: 'ssh-or-admin-port',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { trivy: 'DS-0004', checkov: 'CKV_DOCKER_1', kics: 'Exposing Port 22 (SSH)' },
  factors: ['admin-processes'],
  text: {
    en: {
      title: 'Expose no ports for remote administration',
      why: 'A way to log in is a second program in the container and a door for attackers, with accounts and keys of its own. "docker exec" and "docker logs" do the same without it.',
      messages: { admin: 'Port {port} is for {protocol}: administer containers with "docker exec" instead.' },
      fixes: { remove: 'Remove the port' },
    },
    de: {
      title: 'Keine Ports für die Fernverwaltung angeben',
      why: 'Ein Zugang zum Anmelden ist ein zweites Programm im Container und eine Tür für Angreifer, mit eigenen Konten und Schlüsseln. „docker exec“ und „docker logs“ leisten dasselbe ohne ihn.',
      messages: { admin: 'Port {port} ist für {protocol}: Container stattdessen mit „docker exec“ verwalten.' },
      fixes: { remove: 'Den Port entfernen' },
    },
  },
  examples: [{ bad: 'FROM debian:13-slim\nEXPOSE 80 22\n', good: 'FROM debian:13-slim\nEXPOSE 80\n' }],
  check({ doc, report }) {
    for (const expose of doc.ofType('EXPOSE')) {
      const starts = expose.stage ? startInstructions(expose.stage) : [];
      // A bastion, an SFTP server: logging in is what it is for.
      if (starts.some(({ script }) => script && mainCommand({ script })?.name === 'sshd')) continue;
      for (const [index, { word, ports: numbers }] of expose.ports.entries()) {
        const port = numbers.known && numbers.value.first === numbers.value.last ? numbers.value.first : undefined;
        const protocol = port === undefined ? undefined : ports.get(port);
        if (port === undefined || !protocol) continue;
        const previous = expose.words[index - 1];
        const next = expose.words[index + 1];
        const range = previous
          ? { start: previous.range.end, end: word.range.end }
          : next
            ? { start: word.range.start, end: next.range.start }
            : removalRange(expose);
        const hasComment = range && doc.comments.some((c) => c.range.start > range.start && c.range.end < range.end);
        report(
          word.range,
          'admin',
          { port, protocol },
          {
            sources: port === 22 ? ['trivy', 'checkov', 'kics'] : [],
            fixes: range && !hasComment ? [unsafeFix('remove', remove(range))] : [],
          },
        );
      }
    }
  },
});

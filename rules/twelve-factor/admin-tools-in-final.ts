import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';
import { installedPackages } from '../model/process/servers.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import { packageRemoval } from '../model/shell/package-removal.ts';

export default dockerfileRule({
  id: 'admin-tools-in-final',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['admin-processes', 'dependencies'],
  text: {
    en: {
      title: 'Keep editors and diagnostic tools out of the image',
      why: 'Tools for people make every image bigger, need updates, and are handy for an intruder. "docker debug", or a container with tools in the same network and process namespace, brings them when they are needed.',
      messages: { tool: '"{package}" is a tool for people that the program does not use: leave it out.' },
      fixes: { remove: 'Leave "{package}" out' },
    },
    de: {
      title: 'Editoren und Diagnosewerkzeuge aus dem Image heraushalten',
      why: 'Werkzeuge für Menschen machen jedes Image größer, brauchen Aktualisierungen und helfen Eindringlingen. „docker debug“ oder ein Container mit Werkzeugen im selben Netz und Prozessraum bringt sie, wenn sie gebraucht werden.',
      messages: { tool: '„{package}“ ist ein Werkzeug für Menschen, das das Programm nicht benutzt: weglassen.' },
      fixes: { remove: '„{package}“ weglassen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends ca-certificates vim\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends ca-certificates\n',
    },
  ],
  check({ doc, report }) {
    const stage = doc.finalStage;
    if (!stage || isNamedForDevelopment('', stage)) return;
    const used = new Set(doc.commands().map(({ name }) => name));
    for (const { run, entry } of installedPackages(stage)) {
      const { name } = entry;
      const programs = Object.hasOwn(tools, name) ? tools[name]!.split(' ') : [];
      if (programs.length === 0 || programs.some((program) => used.has(program))) continue;
      const removal = packageRemoval(run, entry);
      const data = { package: name };
      report(entry.nameRange, 'tool', data, { fixes: removal ? [unsafeFix('remove', remove(removal), { data })] : [] });
    }
  },
});

/** Packages with the programs they bring: what is used in the file stays. */
const tools: Readonly<Record<string, string>> = {
  vim: 'vim vi',
  'vim-tiny': 'vim vi',
  nano: 'nano',
  emacs: 'emacs',
  'emacs-nox': 'emacs',
  htop: 'htop',
  'net-tools': 'netstat ifconfig arp route',
  telnet: 'telnet',
  nmap: 'nmap',
  tcpdump: 'tcpdump',
  strace: 'strace',
  ltrace: 'ltrace',
  gdb: 'gdb',
  'man-db': 'man mandb',
  less: 'less',
  'iputils-ping': 'ping',
  traceroute: 'traceroute',
  tmux: 'tmux',
  screen: 'screen',
  mc: 'mc',
  lsof: 'lsof',
};

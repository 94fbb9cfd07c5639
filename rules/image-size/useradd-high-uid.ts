import { dockerfileRule, insertAfter, safeFix } from '../core/rule.ts';
import { createdAccounts } from '../model/shell/accounts.ts';

export default dockerfileRule({
  id: 'useradd-high-uid',
  severity: 'warning',
  fixable: 'safe',
  sources: { hadolint: 'DL3046' },
  text: {
    en: {
      title: 'Create users with a high UID without log entries',
      why: 'useradd extends /var/log/lastlog and /var/log/faillog up to the UID. On disk the files are sparse, but a layer stores the hole: with a UID in the billions the image can grow by gigabytes, or the build runs out of space.',
      messages: { missing: 'UID {uid} makes useradd write a huge log file: add --no-log-init.' },
      fixes: { add: 'Add --no-log-init' },
    },
    de: {
      title: 'Benutzer mit hoher UID ohne Log-Einträge anlegen',
      why: 'useradd verlängert /var/log/lastlog und /var/log/faillog bis zur UID. Auf der Platte haben die Dateien Lücken, ein Layer speichert die Lücke mit: Bei einer UID in Milliardenhöhe wächst das Image um Gigabytes, oder dem Build geht der Platz aus.',
      messages: { missing: 'Bei UID {uid} schreibt useradd eine riesige Log-Datei: --no-log-init ergänzen.' },
      fixes: { add: '--no-log-init ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN useradd --uid 1000660000 app\n',
      good: 'FROM debian:13-slim\nRUN useradd --no-log-init --uid 1000660000 app\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { command, id } of run.script ? createdAccounts(run.script) : []) {
        const uid = id?.value;
        if (command.name !== 'useradd' || uid === undefined || !/^\d{6,10}$/.test(uid)) continue;
        if (command.hasFlag('-l', '--no-log-init') || command.mayHaveMoreOptions) continue;
        const text = run.exec ? '", "--no-log-init' : ' --no-log-init';
        report(id!.range, 'missing', { uid }, { fixes: [safeFix('add', insertAfter(command.nameWord.range, text))] });
      }
    }
  },
});

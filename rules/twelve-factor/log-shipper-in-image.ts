import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';
import { installedPackages } from '../model/process/servers.ts';
import { packageRemoval } from '../model/shell/package-removal.ts';

export default dockerfileRule({
  id: 'log-shipper-in-image',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['logs', 'processes'],
  text: {
    en: {
      title: 'Leave the delivery of logs to the platform',
      why: 'A second program that rotates or ships logs has to be started, watched and updated in every image, and it fails unnoticed. Docker collects standard output; where it goes is for the platform to say.',
      messages: {
        shipper:
          '"{package}" looks after log files inside the image: write to standard output, and leave the rest to the platform.',
      },
      fixes: { remove: 'Leave "{package}" out' },
    },
    de: {
      title: 'Auslieferung der Logs der Plattform überlassen',
      why: 'Ein zweites Programm, das Logs rotiert oder verschickt, muss in jedem Image gestartet, überwacht und aktualisiert werden, und es fällt unbemerkt aus. Docker sammelt die Standardausgabe; wohin sie geht, bestimmt die Plattform.',
      messages: {
        shipper:
          '„{package}“ kümmert sich im Image um Logdateien: auf die Standardausgabe schreiben und den Rest der Plattform überlassen.',
      },
      fixes: { remove: '„{package}“ weglassen' },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.14-slim\nRUN apt-get update && apt-get install -y --no-install-recommends logrotate\nCMD ["python", "app.py"]\n',
      good: 'FROM python:3.14-slim\nCMD ["python", "app.py"]\n',
    },
  ],
  check({ doc, report }) {
    const stage = doc.finalStage;
    if (!stage || (stage.startCommand.cmd === undefined && stage.startCommand.entrypoint === undefined)) return;
    // The image of such a program itself.
    if (stage.processCommands.some(({ name }) => shippers.has(name ?? '') || name === 'rsyslogd')) return;
    for (const { run, entry } of installedPackages(stage)) {
      if (!shippers.has(entry.name)) continue;
      const data = { package: entry.name };
      const removal = packageRemoval(run, entry);
      const fixes = removal ? [unsafeFix('remove', remove(removal), { data })] : [];
      report(entry.nameRange, 'shipper', data, { fixes });
    }
  },
});

const shippers: ReadonlySet<string> = new Set(
  'rsyslog syslog-ng logrotate filebeat fluent-bit fluentd td-agent td-agent-bit promtail vector newrelic-infra datadog-agent nxlog'.split(
    ' ',
  ),
);

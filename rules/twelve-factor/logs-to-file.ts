import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { deployedStarts, isDeployedService, startedInvocations } from '../model/process/deployed.ts';
import { logFileOption, redirectedOutput } from '../model/process/logs.ts';
import { isNamedForDevelopment, startedCommands } from '../model/process/start.ts';
import { variableSettings } from '../model/process/variable-uses.ts';
import { wordRemoval } from '../model/shell/word-removal.ts';

export default fileRule({
  id: 'logs-to-file',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['logs'],
  text: {
    en: {
      title: 'Write logs to standard output',
      why: '"docker logs" shows standard output. A log file inside the container is seen by nobody, grows until the disk is full, and is gone with the container, just when somebody wants to know why it died.',
      messages: {
        file: 'Logs go to the file "{file}", where nobody sees them: write them to standard output.',
        channel: 'The log channel "{channel}" writes files, which nobody sees: take "{output}".',
      },
      fixes: { redirect: 'Leave the output where it is', output: 'Write to "{output}"' },
    },
    de: {
      title: 'Logs auf die Standardausgabe schreiben',
      why: '„docker logs“ zeigt die Standardausgabe. Eine Logdatei im Container sieht niemand; sie wächst, bis die Platte voll ist, und ist mit dem Container weg, gerade wenn jemand wissen will, warum er gestorben ist.',
      messages: {
        file: 'Logs gehen in die Datei „{file}“, wo sie niemand sieht: auf die Standardausgabe schreiben.',
        channel: 'Der Log-Kanal „{channel}“ schreibt Dateien, die niemand sieht: „{output}“ nehmen.',
      },
      fixes: { redirect: 'Die Ausgabe lassen, wo sie ist', output: 'Nach „{output}“ schreiben' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python:3.14-slim\nCOPY . .\nCMD exec python app.py >> /var/log/app.log 2>&1\n' },
      good: { Dockerfile: 'FROM python:3.14-slim\nCOPY . .\nCMD exec python app.py\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    command: gunicorn web.wsgi -b 0.0.0.0 --access-logfile /var/log/access.log\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    command: gunicorn web.wsgi -b 0.0.0.0 --access-logfile -\n',
      },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      for (const run of startedInvocations(start, project)) {
        if (run.script !== undefined) continue;
        const option = logFileOption(run);
        if (option) {
          const { output, value } = option;
          const fix = unsafeFix('output', replace(value.unquoted.range(), output), { data: { output } });
          report(value.range, 'file', { file: value.unquoted.text }, { fixes: [fix] });
        }
      }
      const last = startedCommands(start).at(-1);
      const redirect = last && redirectedOutput(last);
      if (!redirect || redirect.file === '/dev/null') continue;
      const range = redirect.isWhole ? wordRemoval(doc.source, redirect.range) : undefined;
      const fixes = range ? [unsafeFix('redirect', replace(range, ''))] : [];
      report(redirect.target.range, 'file', { file: redirect.file }, { fixes });
    }
    const final = doc.kind === 'dockerfile' ? doc.finalStage : undefined;
    if (isNamedForDevelopment(project.path, final)) return;
    for (const { name, value, text, valueRange, instruction, service } of variableSettings(doc)) {
      const variable = variables.find(({ names }) => names.test(name));
      if (!variable?.values.test(value) || (service && !isDeployedService(service, project.path))) continue;
      if (instruction && final?.scope.lookup(name)?.instruction !== instruction) continue;
      const { output } = variable;
      const fixes = text ? [unsafeFix('output', replace(text.range(), output), { data: { output } })] : [];
      if (name === 'LOG_CHANNEL') report(valueRange, 'channel', { channel: value, output }, { fixes });
      else report(valueRange, 'file', { file: value }, { fixes });
    }
  },
});

const variables: readonly { readonly names: RegExp; readonly values: RegExp; readonly output: string }[] = [
  { names: /^LOG_CHANNEL$/, values: /^(?:single|daily)$/, output: 'stderr' },
  {
    names: /^(?:[A-Z0-9]+_)?(?:LOG_?FILE(?:_?(?:PATH|NAME))?|ACCESS_LOG|ERROR_LOG|LOGGING_FILE_NAME)$/,
    values: /^(?!\/(?:dev|proc)\/)\.{0,2}\/\S+$/,
    output: '/dev/stdout',
  },
];

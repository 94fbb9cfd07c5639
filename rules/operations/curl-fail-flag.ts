import { type FixDraft, insertAfter, projectRule, unsafeFix } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { oncePer } from '../model/once-per.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default projectRule({
  id: 'curl-fail-flag',
  severity: 'info',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Let curl fail on HTTP errors',
      why: 'Without --fail curl succeeds when the server answers "404 Not Found" or "500". A build then unpacks an error page, and a health check calls a broken program healthy.',
      messages: {
        build: 'Add -f to curl: without it a page that says "404" counts as the file.',
        check: 'Add -f to curl: without it the health check succeeds on "500", too.',
      },
      fixes: { add: 'Add -f' },
    },
    de: {
      title: 'curl bei HTTP-Fehlern fehlschlagen lassen',
      why: 'Ohne --fail ist curl erfolgreich, wenn der Server „404 Not Found“ oder „500“ antwortet. Ein Build entpackt dann eine Fehlerseite, und eine Gesundheitsprüfung hält ein kaputtes Programm für gesund.',
      messages: {
        build: 'curl um -f ergänzen: Sonst gilt eine Seite mit „404“ als die Datei.',
        check: 'curl um -f ergänzen: Sonst gelingt die Gesundheitsprüfung auch bei „500“.',
      },
      fixes: { add: '-f ergänzen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nRUN curl -sSLo /tmp/tool.tar.gz https://example.com/tool.tar.gz\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nRUN curl -f -sSLo /tmp/tool.tar.gz https://example.com/tool.tar.gz\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    healthcheck:\n      test: ["CMD", "curl", "http://localhost/"]\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    healthcheck:\n      test: ["CMD", "curl", "-f", "http://localhost/"]\n',
      },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const curl of doc.commands('curl')) {
      const instruction = doc.instructionOf(curl);
      const isCheck = instruction.parent?.keyword === 'HEALTHCHECK';
      if ((!isCheck && (instruction.keyword !== 'RUN' || hasCurlConfig(doc))) || !ignoresErrors(curl)) continue;
      // The exec form ends words with quotes.
      const isExec = instruction.form === 'exec' && !curl.origin;
      const fixes = isExec ? execFix(doc.source, curl) : [unsafeFix('add', insertAfter(curl.nameWord.range, ' -f'))];
      if (isCheck && !looksAtOutput(curl)) report(curl.nameWord.range, 'check', {}, { fixes });
      else if (!isCheck) report(curl.nameWord.range, 'build', {}, { fixes });
    }
  },
  checkCompose({ doc, report }) {
    for (const { healthcheck } of doc.services) {
      const isExec = healthcheck?.form === 'CMD';
      for (const curl of healthcheck?.script?.commands ?? []) {
        if (curl.name !== 'curl' || !ignoresErrors(curl) || looksAtOutput(curl)) continue;
        const inList = isExec && !curl.origin;
        const flow = healthcheck?.test?.style === 'flow' ? execFix(doc.source, curl) : [];
        const fixes = inList ? flow : [unsafeFix('add', insertAfter(curl.nameWord.range, ' -f'))];
        report(curl.nameWord.range, 'check', {}, { fixes });
      }
    }
  },
});

/** A `.curlrc` may hold the flag. */
const hasCurlConfig = oncePer((doc: DockerfileDocument): boolean =>
  doc.all.some(
    ({ words, script }) =>
      words.some(({ raw }) => raw.includes('curlrc') || raw.startsWith('CURL_HOME=')) ||
      script?.redirects.some(({ target }) => target?.text.includes('curlrc')),
  ),
);

const quiets: readonly string[] = [
  ...['-f', '--fail', '--fail-with-body', '--fail-early', '-w', '--write-out', '-K', '--config'],
  ...['-V', '--version', '-h', '--help'],
];

/** Fetches something and succeeds whatever the server says; silent where nobody can tell. */
function ignoresErrors(curl: ShellCommand): boolean {
  if (curl.mayHaveMoreOptions || curl.operands.length === 0) return false;
  return !curl.hasFlag(...quiets) && curl.operands.some(({ text }) => !/^["']?(?:ftp|file|telnet):/.test(text));
}

/** `| grep -q ok`: the answer decides, not the exit status of curl. */
const looksAtOutput = (curl: ShellCommand): boolean =>
  curl.pipeline.at(-1) !== curl || curl.nesting.includes('substitution');

/** One more string in the list, behind the one that says `curl`. */
function execFix(source: string, { nameWord }: ShellCommand): FixDraft<'add'>[] {
  const quote = source[nameWord.range.end];
  const last = source[nameWord.range.end - 1];
  if (quote === '"') return [unsafeFix('add', insertAfter({ start: 0, end: nameWord.range.end + 1 }, ', "-f"'))];
  if (last === '"' || last === "'") return [unsafeFix('add', insertAfter(nameWord.range, `, ${last}-f${last}`))];
  return [unsafeFix('add', insertAfter(nameWord.range, ', -f'))];
}

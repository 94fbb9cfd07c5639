import { dockerfileRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default dockerfileRule({
  id: 'both-wget-and-curl',
  severity: 'hint',
  preset: 'strict',
  sources: { hadolint: 'DL4001', trivy: 'DS-0014', kics: "Run Using 'wget' and 'curl'" },
  text: {
    en: {
      title: 'Download with curl or wget, not with both',
      why: 'Both tools do the same. Whoever needs only one of them saves a package with its libraries, and has one less to patch.',
      messages: {
        both: '"{tool}" is used here and "{other}" in line {line} of the same stage: one of them is enough.',
      },
    },
    de: {
      title: 'Mit curl oder wget herunterladen, nicht mit beiden',
      why: 'Beide Werkzeuge leisten dasselbe. Wer nur eines braucht, spart ein Paket samt Bibliotheken und muss eines weniger pflegen.',
      messages: {
        both: 'Hier wird „{tool}“ verwendet, in Zeile {line} derselben Stage „{other}“: Eines der beiden genügt.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN wget -q https://example.com/a.tar.gz\nRUN curl -fsSLO https://example.com/b.tar.gz\n',
      good: 'FROM debian:13-slim\nRUN curl -fsSLO https://example.com/a.tar.gz\nRUN curl -fsSLO https://example.com/b.tar.gz\n',
    },
  ],
  check({ doc, report }) {
    const first = new Map<Stage, ShellCommand>();
    for (const command of doc.runCommands('curl', 'wget')) {
      const { stage } = doc.instructionOf(command);
      if (!stage) continue;
      const other = first.get(stage);
      if (!other) first.set(stage, command);
      else if (other.name !== command.name) {
        const line = doc.lineNumber(other.range.start);
        report(command.nameWord.range, 'both', { tool: command.name!, other: other.name!, line });
      }
    }
  },
});

import { dockerfileRule } from '../core/rule.ts';
import type { Part } from '../model/dockerfile/kinds.ts';

export default dockerfileRule({
  id: 'duplicate-stage-name',
  severity: 'error',
  sources: {
    hadolint: 'DL3024',
    buildkit: 'DuplicateStageName',
    trivy: 'DS-0012',
    checkov: 'CKV_DOCKER_11',
    kics: 'Same Alias In Different Froms',
  },
  text: {
    en: {
      title: 'Give every stage a name of its own',
      why: 'Of two stages with one name the later one wins for --from and --target, without a word. What is copied comes from another stage than the reader thinks.',
      messages: {
        twice: 'There is a stage "{name}" already; upper and lower case do not count.',
        first: 'The first stage of this name.',
      },
    },
    de: {
      title: 'Jeder Stage einen eigenen Namen geben',
      why: 'Von zwei gleichnamigen Stages gilt für --from und --target wortlos die spätere. Kopiert wird dann aus einer anderen Stage, als man beim Lesen denkt.',
      messages: {
        twice: 'Eine Stage „{name}“ gibt es schon; Groß- und Kleinschreibung zählt nicht.',
        first: 'Die erste Stage dieses Namens.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25 AS build\nRUN go version\nFROM alpine:3.22 AS build\n',
      good: 'FROM golang:1.25 AS build\nRUN go version\nFROM alpine:3.22 AS runtime\n',
    },
  ],
  check({ doc, report }) {
    const seen = new Map<string, Part>();
    for (const { alias } of doc.stages) {
      if (!alias) continue;
      const name = alias.value.toLowerCase();
      const first = seen.get(name);
      if (first) {
        report(alias.range, 'twice', { name: alias.value }, { related: [{ range: first.range, message: 'first' }] });
      } else seen.set(name, alias);
    }
  },
});

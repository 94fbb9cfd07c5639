import { dockerfileRule } from '../core/rule.ts';

export default dockerfileRule({
  id: 'reserved-stage-name',
  severity: 'warning',
  sources: { hadolint: 'DL3063', buildkit: 'ReservedStageName' },
  text: {
    en: {
      title: 'Do not name a stage "scratch" or "context"',
      why: 'Both names mean something to Docker: the empty image, and the build context. A stage of that name is not found, or is taken instead of what was meant.',
      messages: { reserved: '"{name}" is reserved by Docker; give the stage another name.' },
    },
    de: {
      title: 'Keine Stage „scratch“ oder „context“ nennen',
      why: 'Beide Namen haben für Docker eine Bedeutung: das leere Image und der Build-Kontext. Eine Stage dieses Namens wird nicht gefunden oder statt des Gemeinten genommen.',
      messages: { reserved: '„{name}“ ist für Docker reserviert; der Stage einen anderen Namen geben.' },
    },
  },
  examples: [{ bad: 'FROM alpine:3.22 AS context\nRUN true\n', good: 'FROM alpine:3.22 AS sources\nRUN true\n' }],
  check({ doc, report }) {
    for (const { alias } of doc.ofType('FROM')) {
      if (alias && /^(?:scratch|context)$/i.test(alias.value)) report(alias.range, 'reserved', { name: alias.value });
    }
  },
});

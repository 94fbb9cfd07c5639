import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'run-security-insecure',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Run no build step without confinement',
      why: 'With --security=insecure a step has all capabilities and all devices of the build host, like a privileged container. Whatever it downloads and runs there can take the host over, and a builder that does not allow it refuses the build.',
      messages: { insecure: 'The step runs with all rights on the build host: leave --security=insecure out.' },
      fixes: { remove: 'Remove --security=insecure' },
    },
    de: {
      title: 'Keinen Build-Schritt ohne Abschottung ausführen',
      why: 'Mit --security=insecure hat ein Schritt alle Capabilities und alle Geräte des Build-Hosts, wie ein privilegierter Container. Was er dort herunterlädt und ausführt, kann den Host übernehmen, und ein Builder, der das nicht erlaubt, lehnt den Build ab.',
      messages: { insecure: 'Der Schritt läuft mit allen Rechten auf dem Build-Host: --security=insecure weglassen.' },
      fixes: { remove: '--security=insecure entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN --security=insecure make image\n',
      good: 'FROM debian:13-slim\nRUN make image\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const [index, flag] of run.flags.entries()) {
        if (flag.name !== 'security' || flag.value?.toLowerCase() !== 'insecure') continue;
        const next = run.flags[index + 1]?.range.start ?? run.body.range().start;
        const isOnOneLine = doc.source.slice(flag.range.end, next).trim() === '';
        const range = { start: flag.range.start, end: isOnOneLine ? next : flag.range.end };
        report(flag.range, 'insecure', {}, { fixes: [unsafeFix('remove', remove(range))] });
      }
    }
  },
});

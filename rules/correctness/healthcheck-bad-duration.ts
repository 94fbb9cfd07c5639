import { dockerfileRule, insertAfter, unsafeFix } from '../core/rule.ts';
import { parseDuration } from '../model/dockerfile/duration.ts';
import { flagGrammar } from '../model/dockerfile/grammar.ts';

export default dockerfileRule({
  id: 'healthcheck-bad-duration',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give HEALTHCHECK times Docker can read',
      why: 'Docker refuses a time without a unit or below a millisecond, and a number of retries that is none. The flags of HEALTHCHECK know no variables.',
      messages: {
        unit: '--{name}={value} has no unit; write {value}s for seconds.',
        syntax: '"{value}" is no duration; write it like 30s or 1m30s.',
        short: '--{name} must be at least 1ms; 0s stands for the default.',
        retries: '--retries is a whole number from 0 up, not "{value}".',
      },
      fixes: { seconds: 'Add the unit: {value}s' },
    },
    de: {
      title: 'HEALTHCHECK lesbare Zeiten geben',
      why: 'Docker lehnt eine Zeit ohne Einheit oder unter einer Millisekunde ab, ebenso eine Zahl der Wiederholungen, die keine ist. Die Optionen von HEALTHCHECK kennen keine Variablen.',
      messages: {
        unit: 'Bei --{name}={value} fehlt die Einheit; für Sekunden {value}s schreiben.',
        syntax: '„{value}“ ist keine Zeitspanne; wie 30s oder 1m30s schreiben.',
        short: '--{name} muss mindestens 1ms betragen; 0s steht für den Standardwert.',
        retries: '--retries ist eine ganze Zahl ab 0, nicht „{value}“.',
      },
      fixes: { seconds: 'Einheit ergänzen: {value}s' },
    },
  },
  examples: [
    {
      bad: 'FROM nginx:1.29\nHEALTHCHECK --interval=30 CMD curl -f http://localhost/\n',
      good: 'FROM nginx:1.29\nHEALTHCHECK --interval=30s CMD curl -f http://localhost/\n',
    },
  ],
  check({ doc, report }) {
    for (const { flags } of doc.ofType('HEALTHCHECK')) {
      for (const { name, value, valueRange } of flags) {
        if (!value || !valueRange) continue;
        const kind = flagGrammar('HEALTHCHECK', name)?.value;
        if (kind === 'count' && !/^\+?\d{1,9}$/.test(value)) report(valueRange, 'retries', { value });
        if (kind !== 'duration') continue;
        const duration = parseDuration(value);
        if ('milliseconds' in duration) {
          if (duration.milliseconds !== 0 && duration.milliseconds < 1) report(valueRange, 'short', { name });
        } else if (duration.fault === 'no-unit') {
          const fix = unsafeFix('seconds', insertAfter(valueRange, 's'), { data: { value } });
          report(valueRange, 'unit', { name, value }, { fixes: [fix] });
        } else report(valueRange, 'syntax', { value });
      }
    }
  },
});

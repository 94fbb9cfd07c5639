import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import { flagGrammar } from '../model/dockerfile/grammar.ts';

export default dockerfileRule({
  id: 'invalid-flag-value',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give flags values they can have',
      why: 'Docker reads flags before it builds anything, and stops at the first value it cannot use. Most of them know no variables.',
      messages: {
        missing: '--{name} needs a value: --{name}=….',
        boolean: '--{name} is true or false, not "{value}".',
        fromVariable: '--from knows no variables; write "FROM {value} AS name" and copy from that stage.',
      },
      fixes: { boolean: 'Write {value}' },
    },
    de: {
      title: 'Optionen mögliche Werte geben',
      why: 'Docker liest die Optionen, bevor es etwas baut, und bricht beim ersten unbrauchbaren Wert ab. Die meisten kennen keine Variablen.',
      messages: {
        missing: '--{name} braucht einen Wert: --{name}=….',
        boolean: '--{name} ist true oder false, nicht „{value}“.',
        fromVariable: '--from kennt keine Variablen; „FROM {value} AS name“ schreiben und aus dieser Stage kopieren.',
      },
      fixes: { boolean: '{value} schreiben' },
    },
  },
  examples: [
    { bad: 'FROM alpine:3.22\nCOPY --link=yes app /app\n', good: 'FROM alpine:3.22\nCOPY --link=true app /app\n' },
    {
      bad: 'ARG TOOLS=busybox:1.37\nFROM alpine:3.22\nCOPY --from=${TOOLS} /bin/busybox /bin/\n',
      good: 'ARG TOOLS=busybox:1.37\nFROM ${TOOLS} AS tools\nFROM alpine:3.22\nCOPY --from=tools /bin/busybox /bin/\n',
    },
  ],
  check({ doc, report }) {
    for (const { keyword, flags } of doc.all) {
      for (const { name, value, range, valueRange } of flags) {
        const grammar = flagGrammar(keyword, name);
        if (!grammar) continue;
        if (!value) {
          if (grammar.value !== 'boolean') report(range, 'missing', { name });
        } else if (grammar.value === 'boolean' && !/^(?:true|false)$/i.test(value)) {
          const meant = Object.hasOwn(words, value.toLowerCase()) ? words[value.toLowerCase()] : undefined;
          const fix = meant && unsafeFix('boolean', replace(valueRange!, meant), { data: { value: meant } });
          report(valueRange!, 'boolean', { name, value }, fix ? { fixes: [fix] } : {});
        } else if (name === 'from' && value.includes('$')) report(valueRange!, 'fromVariable', { value });
      }
    }
  },
});

/** What people write for a boolean elsewhere. */
const words: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  1: 'true',
  no: 'false',
  off: 'false',
  0: 'false',
};

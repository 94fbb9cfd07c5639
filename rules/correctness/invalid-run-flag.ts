import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { flagGrammar, type MountOptionGrammar, mountOptionsOf, mountTypes } from '../model/dockerfile/grammar.ts';
import type { Mount } from '../model/dockerfile/instruction.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'invalid-run-flag',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Write RUN flags as Docker knows them',
      why: 'Docker refuses a RUN whose --mount, --network or --security it cannot read, and the build ends.',
      messages: {
        value: '{name} can be {choices}, not "{value}".',
        option: 'A mount of type {type} has no option "{name}".',
        near: 'A mount of type {type} has no option "{name}"; did you mean {suggestion}?',
        noValue: 'The option "{name}" needs a value: {name}=….',
        form: '"{value}" is no value for "{name}".',
      },
      fixes: { rename: 'Write {suggestion}' },
    },
    de: {
      title: 'Optionen von RUN so schreiben, wie Docker sie kennt',
      why: 'Docker lehnt ein RUN ab, dessen --mount, --network oder --security es nicht lesen kann, und der Build endet.',
      messages: {
        value: '{name} kann {choices} sein, nicht „{value}“.',
        option: 'Ein Mount vom Typ {type} hat keine Angabe „{name}“.',
        near: 'Ein Mount vom Typ {type} hat keine Angabe „{name}“; ist {suggestion} gemeint?',
        noValue: 'Die Angabe „{name}“ braucht einen Wert: {name}=….',
        form: '„{value}“ ist kein Wert für „{name}“.',
      },
      fixes: { rename: '{suggestion} schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25\nRUN --mount=type=cahce,target=/root/.cache go build ./...\n',
      good: 'FROM golang:1.25\nRUN --mount=type=cache,target=/root/.cache go build ./...\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { name, value, valueRange } of run.flags) {
        const choices = flagGrammar('RUN', name)?.choices;
        if (choices && value && valueRange) checkChoice(`--${name}`, value, valueRange, choices);
      }
      for (const mount of run.mounts) checkMount(mount);
    }

    function checkMount(mount: Mount): void {
      const type = mount.option('type');
      const options = mountOptionsOf(mount.type.toLowerCase());
      if (!options) {
        if (type?.valueRange) checkChoice('type', mount.type, type.valueRange, mountTypes);
        return;
      }
      for (const { name: written, nameRange, value, valueRange } of mount.flag.options) {
        const name = written.toLowerCase();
        if (name === 'type' || name === '') continue;
        const grammar = Object.hasOwn(options, name) ? options[name]! : undefined;
        const suggestion = grammar ? undefined : suggest(name, Object.keys(options));
        if (suggestion) {
          const fixes = [unsafeFix('rename', replace(nameRange, suggestion), { data: { suggestion } })];
          report(nameRange, 'near', { type: mount.type, name, suggestion }, { fixes });
        } else if (!grammar) report(nameRange, 'option', { type: mount.type, name });
        else if (value === undefined || !valueRange) {
          if (grammar.value !== 'switch') report(nameRange, 'noValue', { name });
        } else if (grammar.choices) checkChoice(name, value, valueRange, grammar.choices);
        else if (!fits(grammar, value)) report(valueRange, 'form', { name, value });
      }
    }

    function checkChoice(name: string, value: string, range: Range, choices: readonly string[]): void {
      if (value.includes('$') || choices.includes(value.toLowerCase())) return;
      const suggestion = suggest(value, choices);
      const fix = suggestion && unsafeFix('rename', replace(range, suggestion), { data: { suggestion } });
      report(range, 'value', { name, value, choices: choices.join(' / ') }, fix ? { fixes: [fix] } : {});
    }
  },
});

/** Switches as Go's `strconv.ParseBool` reads them. */
const forms: Readonly<Record<MountOptionGrammar['value'], RegExp>> = {
  text: /^/,
  switch: /^(?:1|0|t|f|true|false|T|F|TRUE|FALSE|True|False)$/,
  octal: /^[0-7]{1,6}$/,
  number: /^\d{1,10}$/,
};

const fits = ({ value: kind }: MountOptionGrammar, value: string): boolean =>
  value.includes('$') || forms[kind].test(value);

import { composeRule, replace, safeFix } from '../core/rule.ts';
import type { Entry } from '../model/compose/entry.ts';
import { specScalars } from '../model/compose/spec/validate.ts';
import { nameOf } from '../model/compose/spec/words.ts';

export default composeRule({
  id: 'compose-boolean-word',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write booleans as true and false',
      why: 'YAML takes yes, on and 1 for texts, but Compose makes booleans of them and warns: "privileged: yes" is privileged. Other tools that read the file see a text.',
      messages: { word: '"{word}" means {value} for "{key}": write {value}.' },
      fixes: { plain: 'Write {value}' },
    },
    de: {
      title: 'Wahrheitswerte als true und false schreiben',
      why: 'Für YAML sind yes, on und 1 Texte, Compose macht daraus mit einer Warnung Wahrheitswerte: „privileged: yes“ ist privilegiert. Andere Werkzeuge, die die Datei lesen, sehen einen Text.',
      messages: { word: '„{word}“ bedeutet für „{key}“ {value}: {value} schreiben.' },
      fixes: { plain: '{value} schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    init: yes\n',
      good: 'services:\n  db:\n    image: postgres:18\n    init: true\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, scalar } of specScalars(doc)) {
      if (scalar.format !== 'boolean' || !isWord(entry)) continue;
      const value = String(entry.boolean);
      const fixes = entry.inherited ? [] : [safeFix('plain', replace(entry.range, value), { data: { value } })];
      report(entry.text!.range(), 'word', { word: entry.string!, value, key: nameOf(entry) }, { fixes });
    }
  },
});

const isWord = ({ isString, string, boolean }: Entry): boolean =>
  isString && boolean !== undefined && !/^(?:true|false)$/i.test(string!);

import { engineRule } from '../core/rule.ts';

export default engineRule({
  id: 'invalid-suppression',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Name existing rules in plimsoll-ignore comments',
      why: 'A comment that names no rule, or one that does not exist, hides nothing. Readers believe that somebody looked at the finding and accepted it.',
      messages: {
        unknownRule: 'There is no rule "{name}": this comment hides nothing.',
        misspelledRule: 'There is no rule "{name}"; "{suggestion}" is probably meant.',
        noRule: 'This comment names no rule: write "plimsoll-ignore rule -- reason".',
        noReason: 'The configuration asks for a reason: add "-- reason" to this comment.',
      },
      fixes: { rename: 'Replace with {suggestion}' },
    },
    de: {
      title: 'In plimsoll-ignore-Kommentaren vorhandene Regeln nennen',
      why: 'Ein Kommentar, der keine oder eine unbekannte Regel nennt, blendet nichts aus. Wer ihn liest, glaubt aber, der Befund sei angesehen und in Kauf genommen worden.',
      messages: {
        unknownRule: 'Eine Regel „{name}“ gibt es nicht: Dieser Kommentar blendet nichts aus.',
        misspelledRule: 'Eine Regel „{name}“ gibt es nicht; vermutlich ist „{suggestion}“ gemeint.',
        noRule: 'Dieser Kommentar nennt keine Regel: „plimsoll-ignore regel -- Grund“ schreiben.',
        noReason: 'Die Konfiguration verlangt einen Grund: den Kommentar um „-- Grund“ ergänzen.',
      },
      fixes: { rename: 'Durch {suggestion} ersetzen' },
    },
  },
  examples: [
    {
      bad: '# plimsoll-ignore sintax\nFROM alpine:3.22\n',
      good: '# plimsoll-ignore syntax -- our builder reads it\nFROM alpine:3.22\n',
    },
  ],
});

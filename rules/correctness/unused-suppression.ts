import { engineRule } from '../core/rule.ts';

export default engineRule({
  id: 'unused-suppression',
  severity: 'info',
  fixable: 'safe',
  text: {
    en: {
      title: 'Remove plimsoll-ignore comments that hide nothing',
      why: 'What the comment excused is gone. Left in place, it hides the same mistake without a word when somebody makes it again.',
      messages: {
        unused: '"{rule}" finds nothing here: remove it from the comment.',
        noneUsed: 'None of these rules finds anything here, so remove the comment: {rules}.',
      },
      fixes: { removeComment: 'Remove this comment', removeRule: 'Remove {rule} from this comment' },
    },
    de: {
      title: 'plimsoll-ignore-Kommentare entfernen, die nichts ausblenden',
      why: 'Was der Kommentar entschuldigte, ist nicht mehr da. Bleibt er stehen, blendet er denselben Fehler stillschweigend aus, sobald ihn jemand erneut macht.',
      messages: {
        unused: '„{rule}“ findet hier nichts: aus dem Kommentar entfernen.',
        noneUsed: 'Keine dieser Regeln findet hier etwas, der Kommentar kann weg: {rules}.',
      },
      fixes: { removeComment: 'Diesen Kommentar entfernen', removeRule: '{rule} aus diesem Kommentar entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\n# plimsoll-ignore apt-no-install-recommends\nRUN echo ready\n',
      good: 'FROM debian:13-slim\nRUN echo ready\n',
    },
  ],
});

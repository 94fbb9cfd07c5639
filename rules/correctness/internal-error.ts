import { engineRule } from '../core/rule.ts';

export default engineRule({
  id: 'internal-error',
  severity: 'error',
  text: {
    en: {
      title: 'Report a fault of Plimsoll itself',
      why: 'One check failed on this file and could say nothing about it; all others ran. The fault is in Plimsoll, not in the file: please report it with the file that shows it.',
      messages: { failed: 'The check "{rule}" failed on this file ({error}); its findings are missing.' },
    },
    de: {
      title: 'Einen Fehler in Plimsoll selbst melden',
      why: 'Eine Prüfung ist an dieser Datei gescheitert und konnte nichts über sie sagen; alle anderen liefen. Der Fehler liegt in Plimsoll, nicht in der Datei: bitte mit einer Datei melden, an der er sich zeigt.',
      messages: { failed: 'Die Prüfung „{rule}“ ist an dieser Datei gescheitert ({error}); ihre Befunde fehlen.' },
    },
  },
  examples: [],
});

import { composeRule } from '../core/rule.ts';

export default composeRule({
  id: 'compose-command-syntax',
  severity: 'error',
  text: {
    en: {
      title: 'Close quotes in command strings',
      why: 'Compose splits a command that is written as one string into words itself. With an open quote or a bare parenthesis it cannot, and refuses the project.',
      messages: {
        quote: 'This {quote} is never closed, so Compose cannot split the command.',
        character:
          'Compose cannot split a command with a bare "{character}": quote it, or write the command as a list.',
      },
    },
    de: {
      title: 'Anführungszeichen in Befehlen schließen',
      why: 'Einen Befehl, der als ein Text geschrieben ist, zerlegt Compose selbst in Wörter. Bei einem offenen Anführungszeichen oder einer einzelnen Klammer kann es das nicht und lehnt das Projekt ab.',
      messages: {
        quote: '{quote} wird nie geschlossen, Compose kann den Befehl also nicht zerlegen.',
        character:
          'Einen Befehl mit einem bloßen „{character}“ kann Compose nicht zerlegen: in Anführungszeichen setzen oder den Befehl als Liste schreiben.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: alpine:3.22\n    command: echo "ready\n',
      good: 'services:\n  web:\n    image: alpine:3.22\n    command: echo "ready"\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const hooks = service.hooks.map(({ process }) => process);
      for (const process of [service.entrypoint, service.command, ...hooks]) {
        if (!process?.error) continue;
        const character = doc.source.slice(process.error.start, process.error.end);
        if (/^["'`]$/.test(character)) report(process.error, 'quote', { quote: character });
        else report(process.error, 'character', { character });
      }
    }
  },
});

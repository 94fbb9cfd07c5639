import { dockerfileRule, type FixDraft, insertBefore, remove, safeFix } from '../core/rule.ts';
import type { UserInstruction } from '../model/dockerfile/kinds.ts';

export default dockerfileRule({
  id: 'invalid-user-format',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Give USER a user and, if need be, a group',
      why: 'USER takes one name or number, and a group behind a colon. Docker accepts anything else while it builds; it looks the user up only when a RUN or the container starts, and stops there because it finds nobody of that name.',
      messages: {
        blank: 'USER takes everything in its line for one name, "{extra}" too.',
        colons: 'USER takes user:group with one colon.',
        noUser: 'USER lacks a name before the colon.',
      },
      fixes: { comment: 'Move the comment above' },
    },
    de: {
      title: 'USER einen Benutzer und allenfalls eine Gruppe geben',
      why: 'USER nimmt einen Namen oder eine Zahl und hinter einem Doppelpunkt eine Gruppe. Alles andere nimmt Docker beim Bauen hin; erst wenn ein RUN oder der Container startet, sucht es den Benutzer und bricht ab, weil es niemanden mit diesem Namen findet.',
      messages: {
        blank: 'USER nimmt alles in seiner Zeile für einen Namen, auch „{extra}“.',
        colons: 'USER nimmt Benutzer:Gruppe mit einem Doppelpunkt.',
        noUser: 'USER fehlt ein Name vor dem Doppelpunkt.',
      },
      fixes: { comment: 'Kommentar darüber schreiben' },
    },
  },
  examples: [{ bad: 'FROM alpine:3.23\nUSER nobody # no root\n', good: 'FROM alpine:3.23\n# no root\nUSER nobody\n' }],
  check({ doc, report }) {
    for (const user of doc.ofType('USER')) {
      const { body, stage } = user;
      const text = body.text;
      // Quotes and variables may hold anything; Windows accounts may have blanks.
      if (text === '' || /["'$\\`]/.test(text) || stage?.isWindows) continue;
      const blank = /\s+/.exec(text);
      const colon = text.indexOf(':', text.indexOf(':') + 1);
      if (blank) {
        const from = blank.index + blank[0].length;
        report(body.range(from), 'blank', { extra: text.slice(from) }, { fixes: fixesOf(user, blank.index, from) });
      } else if (text.startsWith(':')) report(body.range(0, 1), 'noUser', {});
      else if (text.includes(':') && colon > 0) report(body.range(colon, colon + 1), 'colons', {});
    }
  },
});

function fixesOf(user: UserInstruction, end: number, from: number): FixDraft<'comment'>[] {
  const { body, isOnbuild, range } = user;
  const extra = body.text.slice(from);
  if (!extra.startsWith('#') || isOnbuild || !user.isOneLine) return [];
  return [safeFix('comment', [insertBefore(range, `${extra}\n`), remove(body.range(end))])];
}

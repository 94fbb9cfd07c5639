import { languages, placeholder, type Rule } from '../../rules/core/rule.ts';

/** What is wrong with the words of a rule, one sentence each; empty when nothing is. */
export function wordingFaults(rule: Rule): string[] {
  const faults: string[] = [];
  for (const language of languages) {
    const { title, why, messages, fixes = {} } = rule.text[language];
    const fault = (what: string, text: string) => faults.push(`${language}: ${what}: ${JSON.stringify(text)}`);
    if (title.trim() === '') fault('the title is missing', title);
    if (/[.!]$/.test(title)) fault('a title has no full stop', title);
    if (why.trim() === '') fault('the "why" is missing', why);
    else if (!why.endsWith('.')) fault('"why" ends with a full stop', why);
    if (Object.keys(messages).length === 0) faults.push(`${language}: there is no message`);
    for (const message of Object.values(messages)) {
      if (!/[.?]$/.test(message)) fault('a message ends with a full stop', message);
    }
    for (const fix of Object.values(fixes)) {
      if (fix.trim() === '') fault('the title of a fix is missing', fix);
      if (/[.!]$/.test(fix)) fault('the title of a fix has no full stop', fix);
    }
    for (const text of [title, why, ...Object.values(messages), ...Object.values(fixes)]) {
      if (text !== text.trim() || /[^\S ]| {2}/.test(text)) fault('there are superfluous blanks', text);
      if (language === 'de' && /(?<![\p{L}\d])(?:du|dein\p{L}*|dich)(?![\p{L}\d])/iu.test(text)) {
        fault('German texts do not say "du"', text);
      }
    }
  }
  const { en, de } = rule.text;
  if (en.title === de.title || en.why === de.why) faults.push('de: the title or "why" is not translated');
  for (const [id, message] of Object.entries(en.messages)) {
    if (names(message) !== names(de.messages[id] ?? '')) faults.push(`de: the message "${id}" has other placeholders`);
  }
  return faults;
}

const names = (message: string): string =>
  [...new Set([...message.matchAll(placeholder)].map(([, name]) => name))].sort().join();

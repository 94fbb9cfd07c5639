import { dockerfileRule } from '../core/rule.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default dockerfileRule({
  id: 'sudoers-nopasswd',
  severity: 'warning',
  text: {
    en: {
      title: 'Leave no way to root without a password',
      why: 'A user who may run everything with sudo and without a password is root by another name: whoever takes the process over only has to type “sudo”. USER is then for show.',
      messages: { rule: 'NOPASSWD lets a user of the container become root at any time: leave the sudoers entry out.' },
    },
    de: {
      title: 'Keinen Weg zu root ohne Passwort lassen',
      why: 'Wer mit sudo ohne Passwort alles ausführen darf, ist root unter anderem Namen: Wer den Prozess übernimmt, muss nur „sudo“ davorsetzen. USER dient dann nur noch dem Schein.',
      messages: {
        rule: 'Mit NOPASSWD kann ein Benutzer des Containers jederzeit root werden: den Eintrag in sudoers weglassen.',
      },
    },
  },
  examples: [
    {
      bad: "FROM debian:13-slim\nRUN useradd app && echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app\nUSER app\n",
      good: 'FROM debian:13-slim\nRUN useradd app\nUSER app\n',
    },
  ],
  check({ doc, report }) {
    for (const command of doc.runCommands()) {
      if (!isInFinalImage(doc.instructionOf(command)) || !writesSudoers(command)) continue;
      const word = command.args.find(({ text }) => text.includes('NOPASSWD'));
      if (!word) continue;
      const text = word.unquoted;
      const at = text.text.indexOf('NOPASSWD');
      report(at < 0 ? word.range : text.range(at, at + 'NOPASSWD'.length), 'rule', {});
    }
  },
});

const writesSudoers = ({ name, args, pipeline, redirects }: ShellCommand): boolean => {
  const isSudoers = (text: string | undefined) => text?.includes('/etc/sudoers') === true;
  return (
    redirects.some(({ operator, target }) => operator.startsWith('>') && isSudoers(target?.text)) ||
    (name === 'sed' && args.some(({ text }) => isSudoers(text))) ||
    pipeline.some((other) => other.name === 'tee' && other.args.some(({ text }) => isSudoers(text)))
  );
};

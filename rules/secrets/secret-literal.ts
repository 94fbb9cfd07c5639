import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import type { KeyValueInstruction } from '../model/dockerfile/kinds.ts';
import { type DockerfileSecret, dockerfileSecrets } from '../model/secrets/dockerfile.ts';
import { removePair } from '../model/secrets/remove-pair.ts';
import { mountInsteadOfArg } from '../model/secrets/secret-mount.ts';

export default dockerfileRule({
  id: 'secret-literal',
  severity: 'error',
  fixable: 'unsafe',
  sources: { kics: 'Passwords And Secrets' },
  factors: ['config'],
  text: {
    en: {
      title: 'Write no secret into a Dockerfile',
      why: 'Everything in a Dockerfile ends up in the repository, and in the layers and the history of the image. Whoever can pull the image reads it, with `docker history` or by unpacking a layer, long after it was deleted from the file. A secret that stood here has to be replaced.',
      messages: {
        token:
          'A secret ({from}) stands in {instruction}: revoke it, and pass the new one by a secret mount or at run time.',
        key: 'A private key ({from}) stands in {instruction}: replace it, and pass the new one by a secret mount or at run time.',
        value:
          'The value of "{name}" stands in {instruction}, for everybody to read: replace it, and pass the new one by a secret mount or at run time.',
        argument:
          '"{command}" gets its password ({option}) in plain text in {instruction}: replace it, and pass the new one by a secret mount or at run time.',
      },
      fixes: {
        remove: 'Remove "{name}" from {instruction}',
        mount: 'Mount "{name}" as a build secret',
      },
    },
    de: {
      title: 'Keine Geheimnisse ins Dockerfile schreiben',
      why: 'Was im Dockerfile steht, landet im Repository sowie in Layern und Historie des Images. Wer das Image laden darf, liest es mit `docker history` oder entpackt einen Layer, auch lange nachdem die Zeile gelöscht wurde. Ein Geheimnis, das hier stand, muss ersetzt werden.',
      messages: {
        token:
          'In {instruction} steht ein Geheimnis ({from}): widerrufen und das neue per Secret-Mount oder zur Laufzeit übergeben.',
        key: 'In {instruction} steht ein privater Schlüssel ({from}): ersetzen und den neuen per Secret-Mount oder zur Laufzeit übergeben.',
        value:
          'Der Wert von „{name}“ steht für alle lesbar in {instruction}: ersetzen und den neuen per Secret-Mount oder zur Laufzeit übergeben.',
        argument:
          '„{command}“ bekommt in {instruction} sein Passwort ({option}) im Klartext: ersetzen und das neue per Secret-Mount oder zur Laufzeit übergeben.',
      },
      fixes: {
        remove: '„{name}“ aus {instruction} entfernen',
        mount: '„{name}“ als Build-Secret einbinden',
      },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nENV DB_PASSWORD=Kastanie-71-Regen\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nCMD ["node", "server.js"]\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN curl -fsS -u deploy:Kastanie-71 https://files.example.com/data.tar -o /data.tar\n',
      good: 'FROM alpine:3.22\nRUN --mount=type=secret,id=netrc,target=/root/.netrc curl -fsS --netrc https://files.example.com/data.tar -o /data.tar\n',
    },
  ],
  check({ doc, report }) {
    for (const secret of dockerfileSecrets(doc)) {
      const instruction = secret.instruction.keyword;
      const details = { fixes: fixesFor(secret) };
      if (secret.kind === 'token' || secret.kind === 'key') {
        report(secret.range, secret.kind, { from: secret.from, instruction }, details);
      } else if (secret.kind === 'value') {
        report(secret.range, 'value', { name: secret.name, instruction }, details);
      } else if (secret.kind === 'argument') {
        report(secret.range, 'argument', { command: secret.from, option: secret.name, instruction });
      }
    }
  },
});

function fixesFor({ instruction, pair }: DockerfileSecret) {
  if (!pair) return [];
  const data = { name: pair.name, instruction: instruction.keyword };
  if (instruction.keyword === 'ARG') {
    const edits = mountInsteadOfArg(instruction.doc, instruction as KeyValueInstruction, pair);
    return edits.length > 0 ? [unsafeFix('mount', edits, { data })] : [];
  }
  const how = `# ${pair.name} is set at run time: docker run --env ${pair.name} …`;
  const edits = removePair(instruction, pair, how);
  return edits.length > 0 ? [unsafeFix('remove', edits, { data })] : [];
}

import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import { buildCredentialUsers } from '../model/secrets/build-credentials.ts';
import { dockerfileSecrets } from '../model/secrets/dockerfile.ts';
import { mountInsteadOfArg } from '../model/secrets/secret-mount.ts';

export default dockerfileRule({
  id: 'build-credentials-need-secret-mount',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['config', 'build-release-run'],
  text: {
    en: {
      title: 'Give package managers their credentials by a secret mount',
      why: 'Credentials for a private registry that reach the install command by ARG or ENV stay in the history or the configuration of the image. With them anybody can read, and often publish, your packages.',
      messages: {
        credential:
          '{instruction} "{name}" leaves the credentials that "{program}" uses in the image: mount them with "RUN --mount=type=secret".',
      },
      fixes: { mount: 'Mount "{name}" as a build secret' },
    },
    de: {
      title: 'Paketmanagern ihre Zugangsdaten per Secret-Mount geben',
      why: 'Zugangsdaten für eine private Registry, die den Installationsbefehl über ARG oder ENV erreichen, bleiben in der Historie oder der Konfiguration des Images. Damit kann jeder die eigenen Pakete lesen und oft auch veröffentlichen.',
      messages: {
        credential:
          '{instruction} „{name}“ hinterlässt die Zugangsdaten, die „{program}“ verwendet, im Image: mit „RUN --mount=type=secret“ einbinden.',
      },
      fixes: { mount: '„{name}“ als Build-Secret einbinden' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nARG NPM_TOKEN\nCOPY .npmrc package.json package-lock.json ./\nRUN npm ci\n',
      good: 'FROM node:24-slim\nCOPY package.json package-lock.json ./\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n',
    },
  ],
  check({ doc, report }) {
    for (const instruction of [...doc.ofType('ARG'), ...doc.ofType('ENV')]) {
      for (const pair of instruction.pairs) {
        const [program] = buildCredentialUsers(instruction, pair.name);
        const { name } = pair;
        if (program === undefined || dockerfileSecrets(doc).some((secret) => secret.pair === pair)) continue;
        // The address of a public index is no credential; ENV X=$X is reported as a promoted argument.
        if (pair.text && (pair.text.text.includes('://') || instruction.keyword === 'ENV')) continue;
        const edits = mountInsteadOfArg(doc, instruction, pair);
        const fixes = edits.length > 0 ? [unsafeFix('mount', edits, { data: { name } })] : [];
        report(pair.nameRange, 'credential', { instruction: instruction.keyword, name, program }, { fixes });
      }
    }
  },
});

import { dockerfileRule } from '../core/rule.ts';
import { credentialCommand } from '../model/secrets/credential-commands.ts';
import { isOutsideImage, mountedSecrets } from '../model/secrets/secret-flow.ts';

export default dockerfileRule({
  id: 'credential-command',
  severity: 'warning',
  factors: ['config', 'build-release-run'],
  text: {
    en: {
      title: 'Do not log in while an image is built',
      why: 'The command stores what it logs in with in a file below the home directory, and the layer keeps it: everybody who pulls the image is logged in, too. Mount the file of credentials for the one RUN that needs it.',
      messages: {
        stores:
          '"{command}" leaves credentials in {file}, which becomes part of the image: mount them with "RUN --mount=type=secret".',
      },
    },
    de: {
      title: 'Beim Bauen eines Images nirgends anmelden',
      why: 'Der Befehl legt die Anmeldedaten in einer Datei im Home-Verzeichnis ab, und der Layer behält sie: Alle, die das Image laden, sind damit ebenfalls angemeldet. Die Datei mit den Zugangsdaten nur für das eine RUN einbinden, das sie braucht.',
      messages: {
        stores:
          '„{command}“ hinterlässt Zugangsdaten in {file}, das Teil des Images wird: mit „RUN --mount=type=secret“ einbinden.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.22\nARG PASSWORD\nRUN docker login -u bot -p "$PASSWORD" registry.example.com\n',
      good: 'FROM alpine:3.22\nRUN --mount=type=secret,id=docker,target=/root/.docker/config.json docker pull registry.example.com/app:1.4\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      // What is done with a mounted secret is the business of secret-mount-leaked.
      if (mountedSecrets(run).length > 0) continue;
      for (const command of run.commands) {
        const found = credentialCommand(command);
        if (!found || isOutsideImage(found.file.replace('~', '/root'), run)) continue;
        report(found.range, 'stores', { command: found.name, file: found.file });
      }
    }
  },
});

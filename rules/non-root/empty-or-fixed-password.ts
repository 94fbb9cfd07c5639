import { dockerfileRule } from '../core/rule.ts';
import { setPasswords } from '../model/shell/passwords.ts';

export default dockerfileRule({
  id: 'empty-or-fixed-password',
  severity: 'error',
  sources: { checkov: 'CKV2_DOCKER_17' },
  text: {
    en: {
      title: 'Give accounts no password',
      why: 'A password in a Dockerfile is the same in every container and known to everybody who can read the file or pull the image. With it, or with an empty one, any process in the container becomes that account, root included. Containers are entered with docker exec, so no account needs one.',
      messages: {
        empty: 'The account "{account}" gets an empty password, so everybody can become it: lock it with "passwd -l".',
        fixed: 'The password of "{account}" is fixed here and readable in the image: set none.',
      },
    },
    de: {
      title: 'Konten kein Passwort geben',
      why: 'Ein Passwort in einem Dockerfile gilt in jedem Container, und alle kennen es, die die Datei lesen oder das Image ziehen können. Damit, und erst recht ohne Passwort, wird jeder Prozess im Container zu diesem Konto, auch zu root. In Container gelangt man mit docker exec, also braucht kein Konto eines.',
      messages: {
        empty: 'Das Konto „{account}“ bekommt ein leeres Passwort, alle können es annehmen: mit „passwd -l“ sperren.',
        fixed: 'Das Passwort von „{account}“ steht hier fest und ist im Image lesbar: keines setzen.',
      },
    },
  },
  examples: [
    {
      bad: "FROM debian:13-slim\nRUN useradd app && echo 'app:Kastanie-71' | chpasswd\n",
      good: 'FROM debian:13-slim\nRUN useradd app\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { kind, word, account, command } of run.script ? setPasswords(run.script) : []) {
        // An option's value is the secret itself: the program's name stands for it.
        const { range } = kind === 'empty' && word.value !== '' ? word : command.nameWord;
        report(range, kind, { account: account ?? '?' });
      }
    }
  },
});

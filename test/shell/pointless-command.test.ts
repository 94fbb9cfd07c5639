import rule from '../../rules/shell/pointless-command.ts';
import { testRule } from '../support/rule-test.ts';

const calm = { evenIfUsed: false };

testRule(rule, {
  good: [
    'RUN apt-get install -y ssh vim',
    'CMD ["top"]',
    'RUN echo free',
    'RUN free() { echo mine; }; free',
    { snippet: 'RUN service mysql start && mysql < /schema.sql', options: calm },
    { snippet: 'RUN postgres & sleep 5; psql -f /schema.sql; kill %1', options: calm },
    { snippet: 'RUN --mount=type=ssh ssh -T git@example.org', options: calm },
    { snippet: 'RUN --security=insecure mount -t tmpfs none /mnt', options: calm },
    { snippet: 'RUN vim -es -u vimrc +PlugInstall +qa', options: calm },
  ],
  bad: [
    {
      snippet: `
RUN top
    ^^^ "top" needs a terminal, and a build has none.
RUN apt-get update \\
 && sudo shutdown now
         ^^^^^^^^ "shutdown" acts on a running system, and a build has none.
RUN <<EOF
ps aux
^^ "ps" is about the processes of the build, which end with this RUN.
EOF
RUN ["ps", "aux"]
      ^^ "ps" is about the processes of the build, which end with this RUN.
RUN mount /dev/sda1 /mnt
    ^^^^^ "mount" lacks the privileges in a build, and what it mounts is gone after this RUN: use RUN --mount.
RUN ssh host uptime
    ^^^ "ssh" works on another machine than the image; for Git over SSH use RUN --mount=type=ssh.
`,
      options: calm,
    },
    `
RUN service mysql start && mysql < /schema.sql
    ^^^^^^^ What "service" starts ends with this RUN: start it with CMD or ENTRYPOINT.
RUN nano
    ^^^^ "nano" needs a terminal, and a build has none.
`,
  ],
});

import rule from '../../rules/non-root/empty-or-fixed-password.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN useradd app',
    'RUN adduser --disabled-password app && adduser -D app',
    'RUN passwd -l app && usermod -L app',
    "RUN useradd -p '!' app && usermod --password '*' app",
    'RUN echo "app:$PASSWORD" | chpasswd',
    'RUN chpasswd < /run/secrets/passwords',
    'RUN useradd -p "$HASH" app',
    'RUN --mount=type=secret,id=pw cat /run/secrets/pw | chpasswd',
    'RUN printf "%s:%s" app "$PW" | chpasswd',
  ],
  bad: [
    `
FROM debian:13
RUN passwd -d root \\
           ^^ The account "root" gets an empty password, so everybody can become it: lock it with "passwd -l".
  && echo 'app:x1y2' | chpasswd
                       ^^^^^^^^ The password of "app" is fixed here and readable in the image: set none.
RUN useradd -p "" guest
    ^^^^^^^ The account "guest" gets an empty password, so everybody can become it: lock it with "passwd -l".
RUN useradd -m --password=x2 admin
    ^^^^^^^ The password of "admin" is fixed here and readable in the image: set none.
RUN echo hunter | passwd --stdin
                  ^^^^^^ The password of "root" is fixed here and readable in the image: set none.
RUN chpasswd <<EOF
    ^^^^^^^^ The password of "web" is fixed here and readable in the image: set none.
web:pw
EOF
RUN ["usermod", "-p", "abc", "app"]
      ^^^^^^^ The password of "app" is fixed here and readable in the image: set none.
SHELL ["/bin/bash", "-c"]
RUN chpasswd <<< "bash:"
    ^^^^^^^^ The account "bash" gets an empty password, so everybody can become it: lock it with "passwd -l".
RUN printf 'root:pw\\n' | chpasswd
                         ^^^^^^^^ The password of "root" is fixed here and readable in the image: set none.
`,
  ],
});

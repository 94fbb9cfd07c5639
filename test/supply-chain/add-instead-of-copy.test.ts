import rule from '../../rules/supply-chain/add-instead-of-copy.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ADD file.tgz /usr/src/app/',
    'ADD "file.tgz" /usr/src/app/',
    'ADD https://example.com/x /x',
    'ADD git@github.com:a/b.git /b',
    'ADD $FILE /x',
    'ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d x /x',
    'COPY a /b',
    'ADD',
    'ADD *.tar.gz /x/',
  ],
  bad: [
    {
      snippet: `
ADD index.html /usr/share/nginx/html/
^^^ ADD unpacks and fetches, which "index.html" does not need: use COPY.
`,
      fixed: `
COPY index.html /usr/share/nginx/html/
`,
    },
    {
      snippet: `
FROM alpine:3.23
add --chown=app:app \\
^^^ ADD unpacks and fetches, which "src" does not need: use COPY.
  # sources
  src ["a"] \\
  /app/
`,
      fixed: `
FROM alpine:3.23
copy --chown=app:app \\
  # sources
  src ["a"] \\
  /app/
`,
    },
    {
      snippet: `
ADD ["a b", "/c/"]
^^^ ADD unpacks and fetches, which "a b" does not need: use COPY.
`,
      fixed: `
COPY ["a b", "/c/"]
`,
    },
    {
      snippet: `
ADD config/* /etc/app/
^^^ ADD unpacks and fetches, which "config/*" does not need: use COPY.
`,
      fixed: `
COPY config/* /etc/app/
`,
    },
    `
ADD a.txt b.tar /c/
^^^ ADD unpacks and fetches, which "a.txt" does not need: use COPY.
`,
    {
      snippet: `
ONBUILD ADD . /app
        ^^^ ADD unpacks and fetches, which "." does not need: use COPY.
`,
      fixed: `
ONBUILD COPY . /app
`,
    },
  ],
});

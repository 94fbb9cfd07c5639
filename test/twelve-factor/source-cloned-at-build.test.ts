import rule from '../../rules/twelve-factor/source-cloned-at-build.ts';
import { testRule } from '../support/rule-test.ts';

const message = (repository: string) =>
  `The image gets what "${repository}" holds during the build: copy the sources from the build context, or check out a tag or commit.`;
const clone = 'git clone https://git.example.org/shop.git';

testRule(rule, {
  good: [
    { Dockerfile: `FROM a\nRUN ${clone} -b v1.2 /app\nWORKDIR /app\n` },
    { Dockerfile: `FROM a\nRUN ${clone} --branch $TAG /app\nWORKDIR /app\n` },
    { Dockerfile: `FROM a\nRUN ${clone} /app && git -C /app checkout 0123456\nWORKDIR /app\n` },
    { Dockerfile: `FROM a\nRUN ${clone} /app\nWORKDIR /app\nRUN git checkout 0123456\n` },
    { Dockerfile: 'FROM a\nRUN git clone $URL /app\nWORKDIR /app\n' },
    // A tool beside the program.
    { Dockerfile: `FROM a\nRUN ${clone} /tmp/tool && make -C /tmp/tool install\nWORKDIR /app\n` },
    { Dockerfile: `FROM a\nRUN cd /tmp && ${clone}\nWORKDIR /tmp/shop\n` },
    { Dockerfile: `FROM a AS unused\nRUN ${clone} /app\nWORKDIR /app\nFROM b\n` },
    { Dockerfile: `FROM a AS dev\nRUN ${clone} /app\nWORKDIR /app\n` },
    { Dockerfile: 'FROM a\nRUN git --version\nWORKDIR /app\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM a AS build
WORKDIR /src
RUN apk add git && \\
  git clone --depth 1 -b main -q --single-branch -c a.b=c git@git.example.org:acme/shop.git
                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('shop')}
WORKDIR shop/web
RUN make
FROM b
COPY --from=build /src/shop/web/dist /app
`,
    },
    {
      Dockerfile: `
FROM a
RUN ["git", "clone", "https://me:\${TOKEN}@git.example.org/shop/", "/srv/app/"]
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('shop')}
WORKDIR /srv/app
`,
    },
  ],
  except: { onbuild: 'What runs behind ONBUILD runs in another build.' },
});

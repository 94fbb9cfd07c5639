import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../rules/core/fix.ts';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import { rules } from '../../rules/index.ts';
import { dockerfile, faultsAfter, offered, refactored, titles } from './refactored.ts';

/** Commands without the shell options that a heredoc needs, what is started, and everything that is no RUN. */
function meaning(document: LintedDocument): unknown {
  if (document.kind !== 'dockerfile') return undefined;
  const words = (
    names: readonly { readonly name: string | undefined; readonly words: readonly { text: string }[] }[],
  ) => names.filter(({ name }) => name !== 'set').map((command) => command.words.map(({ text }) => text));
  return document.instructions.map(({ keyword, commands, form, body, exec }) => {
    if (keyword === 'RUN') return words(commands);
    if (keyword === 'CMD' || keyword === 'ENTRYPOINT') {
      return exec?.map(({ value }) => value) ?? commands[0]?.words.map(({ value }) => value);
    }
    return [keyword, form, body.text];
  });
}

describe('refactorings of Dockerfiles', () => {
  describe('extract a secret', () => {
    const title = 'Extract the secret';

    it('from ARG, with the cursor on it or on the RUN that uses it', () => {
      const text = 'FROM alpine:3.22\nARG DEPLOY_TOKEN\nRUN ./fetch.sh "$DEPLOY_TOKEN"\n';
      const expected =
        'FROM alpine:3.22\n# docker build --secret id=deploy_token,env=DEPLOY_TOKEN .\n' +
        'RUN --mount=type=secret,id=deploy_token,env=DEPLOY_TOKEN ./fetch.sh "$DEPLOY_TOKEN"\n';
      assert.equal(refactored(dockerfile, text.replace('ARG', 'A‸RG'), title), expected);
      assert.equal(refactored(dockerfile, text.replace('RUN', 'R‸UN'), title), expected);
      assert.equal(refactored(dockerfile, text, title), expected);
      assert.deepEqual(titles(dockerfile, text.replace('FROM', '‸FROM')), []);
    });

    it('from ENV of a stage that nothing starts from', () => {
      const text = (last: string) =>
        `FROM alpine:3.22 AS get\nENV API_TOKEN=Kastanie-71-Regen\nRUN ./get.sh $API_TOKEN\nFROM ${last}\nCMD ["/x"]\n`;
      assert.match(
        refactored(dockerfile, text('scratch'), title),
        /^RUN --mount=type=secret,id=api_token,env=API_TOKEN /m,
      );
      assert.ok(!titles(dockerfile, text('get')).some((each) => each.startsWith(title)));
    });

    it('from the words of a RUN, in the quotes they stand in', () => {
      const token = `ghp_${'abcdefghijklmnopqrstuvwxyz0123456789'}`;
      const rest = (run: string) =>
        refactored(dockerfile, `FROM alpine:3.22\n${run}\n`, title)
          .split('\n')[2]!
          .replace(/^\S+ \S+ /, '');
      const read = '$(cat /run/secrets/curl_password)';
      assert.equal(rest(`RUN curl -H "Authorization: Bearer ${token}" x`), `curl -H "Authorization: Bearer ${read}" x`);
      assert.equal(
        rest(`RUN curl -H 'Authorization: Bearer ${token}' x`),
        `curl -H 'Authorization: Bearer '"${read}" x`,
      );
      assert.equal(rest('RUN curl -u me:Kastanie-71-Regen x'), `curl -u me:"${read}" x`);
      assert.equal(
        rest("RUN DB_PASSWORD='Kastanie-71-Regen' ./migrate"),
        'DB_PASSWORD="$(cat /run/secrets/db_password)" ./migrate',
      );
    });

    it('not where it ends up in the layer, or another shell reads it', () => {
      const token = ['AKIA', 'Z7QX5TN3KD2WPLMV'].join('');
      assert.ok(titles(dockerfile, `FROM alpine:3.22\nRUN curl -H "A: ${token}" x\n`)[0]?.startsWith(title));
      for (const run of [
        `RUN echo "${token}" > /root/.token`,
        `RUN git clone https://${token}@github.com/a/b`,
        `RUN sh -c 'curl -H "Authorization: ${token}" x'`,
        `RUN ["curl", "-H", "${token}", "x"]`,
      ]) {
        assert.ok(!titles(dockerfile, `FROM alpine:3.22\n${run}\n`).some((each) => each.startsWith(title)), run);
      }
    });
  });

  describe('build in one stage, run in another', () => {
    const title = 'Build in one stage';
    const split = (text: string) => refactored(dockerfile, text, title);
    const from = (image: string, rest: string) => `FROM ${image}\nWORKDIR /app\nCOPY . .\n${rest}`;

    it('for Node: the directory without what only the build needs', () => {
      const text =
        'FROM node:24\nENV PORT=3000\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n# bundles\n' +
        'RUN npm run build\n# who\nUSER node\nCMD ["node", "dist/server.js"]\n';
      assert.equal(
        split(text),
        'FROM node:24 AS build\nENV PORT=3000\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n# bundles\n' +
          'RUN npm run build\nRUN npm prune --omit=dev\n\nFROM node:24-slim\nENV PORT=3000\nWORKDIR /app\n' +
          'COPY --from=build /app /app\n# who\nUSER node\nCMD ["node", "dist/server.js"]\n',
      );
    });

    it('for Go: the binary, on an image without C library where it is linked statically', () => {
      const text = from(
        'golang:1.26',
        'EXPOSE 80\nRUN CGO_ENABLED=0 go build -o /bin/app ./cmd\nENTRYPOINT ["/bin/app"]\n',
      );
      assert.equal(
        split(text),
        'FROM golang:1.26 AS build\nWORKDIR /app\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /bin/app ./cmd\n\n' +
          'FROM gcr.io/distroless/static-debian13\nWORKDIR /app\nEXPOSE 80\nCOPY --from=build /bin/app /bin/app\n' +
          'ENTRYPOINT ["/bin/app"]\n',
      );
      assert.match(split(text.replace('CGO_ENABLED=0 ', '')), /^FROM gcr\.io\/distroless\/base-debian13$/m);
      assert.match(split(text.replace('CGO_ENABLED=0 ', '').replace('1.26', '1.26-alpine')), /static-debian13$/m);
    });

    it('for Rust, .NET and Java', () => {
      const rust = from('rust:1.90', 'RUN cargo build --release\nCMD ["./target/release/shop"]\n');
      assert.match(split(rust), /^COPY --from=build \/app\/target\/release\/shop \/app\/target\/release\/shop$/m);
      const dotnet = from(
        'mcr.microsoft.com/dotnet/sdk:9.0',
        'RUN dotnet publish -o /out\nWORKDIR /out\nCMD ["dotnet", "A.dll"]\n',
      );
      assert.match(
        split(dotnet),
        /\n\nFROM mcr\.microsoft\.com\/dotnet\/aspnet:9\.0\nCOPY --from=build \/out \/out\nWORKDIR \/out\n/,
      );
      const java = from('maven:3.9-eclipse-temurin-21', 'RUN mvn -B package\nCMD ["java", "-jar", "target/a.jar"]\n');
      assert.match(
        split(java),
        /\n\nFROM eclipse-temurin:21-jre\nWORKDIR \/app\nCOPY --from=build \/app\/target\/a\.jar \/app\/target\/a\.jar\n/,
      );
    });

    it('repeats the arguments that what follows uses', () => {
      const text = from(
        'golang:1.26',
        'ARG PORT=80\nARG TAGS\nRUN go build -tags "$TAGS" -o /app/app .\nEXPOSE $PORT\nCMD ["./app"]\n',
      );
      assert.match(
        split(text),
        /\n\nFROM \S+\nARG PORT=80\nWORKDIR \/app\nCOPY --from=build \/app\/app \/app\/app\nEXPOSE \$PORT\n/,
      );
    });

    it('with tab stops at the image and at what is copied', () => {
      const { found, text } = offered(
        dockerfile,
        from('golang:1.26', 'RUN go build -o /a .\nENV A=${PATH}\nCMD ["/a"]\n'),
      );
      const [refactoring] = found.filter((each) => each.title.en.startsWith(title));
      const snippet = applyEdits(text, refactoring!.snippet!);
      assert.match(snippet, /\nFROM \$\{1:gcr\.io\/distroless\/base-debian13\}\n/);
      assert.match(snippet, /\nCOPY --from=build \$\{2:\/a\} \$\{2:\/a\}\n/);
    });

    it('not where something is not surely known', () => {
      const go = (before: string, after: string) => from('golang:1.26', `${before}RUN go build -o /a .\n${after}`);
      for (const text of [
        go('RUN apt-get update\n', 'CMD ["/a"]\n'),
        go('', 'CMD /a\n'),
        go('', 'CMD ["/b"]\n'),
        go('', 'RUN adduser app\nUSER app\nCMD ["/a"]\n'),
        go('USER app\n', 'CMD ["/a"]\n'),
        go('COPY x /etc/x\n', 'CMD ["/a"]\n'),
        go('', 'ENV X=$GOPATH\nCMD ["/a"]\n'),
        go('', 'CMD ["/a"]\n').replace('golang:1.26', 'golang:${V}'),
        go('', 'CMD ["/a"]\n').replace('golang:1.26', 'golang:1.26 AS dev'),
        go('', 'CMD ["/a"]\nFROM scratch\n'),
        from('node:24', 'RUN npm ci\nCMD ["node", "server.js"]\n'),
        from('node:24-slim', 'RUN npm ci --omit=dev\nRUN npm run build\nCMD ["node", "server.js"]\n'),
      ]) {
        assert.ok(!titles(dockerfile, text).some((each) => each.startsWith(title)), text);
      }
    });
  });

  describe('steps of RUN', () => {
    const chain =
      'FROM alpine:3.22\nRUN --mount=type=cache,target=/c apk add \\\n    # the client\n    curl \\\n && a | b  \\ \n && c > d\n';
    const script =
      'FROM alpine:3.22\nRUN --mount=type=cache,target=/c <<EOF\nset -e\n# the client\napk add \\\n    curl\na | b\nc > d\nEOF\n';

    it('go from a chain to a heredoc with their comments', () =>
      assert.equal(refactored(dockerfile, chain, 'Write the steps'), script));

    it('go from a heredoc to a chain with their comments', () =>
      assert.equal(
        refactored(dockerfile, script, 'Join the steps'),
        'FROM alpine:3.22\nRUN --mount=type=cache,target=/c \\\n# the client\n    apk add \\\n    curl && \\\n    a | b && \\\n    c > d\n',
      ));

    it('stay as they are where set -e and && differ, or the file cannot hold it', () => {
      for (const run of [
        'RUN a || b && c',
        'RUN a && (b; c)',
        'RUN a && { b; c; }',
        'RUN a && ! b',
        'RUN a && if b; then c; fi',
        'RUN . /env && a',
        'RUN a && eval b',
        'RUN a && exec b',
        'RUN a && b &',
        'RUN a && A=$(b; c)',
        'RUN a && echo "x \\\ny"',
        'RUN a; b',
        'RUN ["a", "&&", "b"]',
        'RUN <<EOF\na\nb\nEOF',
        'RUN <<EOF\n#!/bin/sh\nset -e\na\nb\nEOF',
        'RUN <<EOF\nset -e\na |\n  b\nc\nEOF',
        'RUN <<EOF\nset -e\na\nb # why\nEOF',
        'ONBUILD RUN a && b',
      ]) {
        assert.deepEqual(titles(dockerfile, `FROM alpine:3.22\n${run}\n`), [], run);
      }
      const plain = 'FROM alpine:3.22\nRUN a && b\n';
      assert.equal(titles(dockerfile, plain).length, 1);
      assert.deepEqual(titles(dockerfile, plain.replaceAll('\n', '\r\n')), []);
      assert.deepEqual(titles(dockerfile, `# syntax=docker/dockerfile:1.3\n${plain}`), []);
      assert.deepEqual(titles(dockerfile, plain.replace('RUN', 'SHELL ["/bin/bash", "-lc"]\nRUN')), []);
    });
  });

  describe('the form of the start', () => {
    const of = (line: string, image = 'debian:13') => `FROM ${image}\n${line}\n`;

    it('goes from shell to exec form and back', () => {
      assert.equal(
        refactored(dockerfile, of('CMD python "my app.py"'), 'Write CMD'),
        of('CMD ["python", "my app.py"]'),
      );
      assert.equal(refactored(dockerfile, of('CMD ["a", "it\'s $X"]'), 'Write CMD'), of("CMD exec a 'it'\\''s $X'"));
      assert.equal(refactored(dockerfile, of('CMD ["npm"]', 'node:24'), 'Write CMD'), of('CMD exec npm', 'node:24'));
    });

    it('stays where another program would be started, or nobody knows', () => {
      for (const text of [
        of('CMD python $APP'),
        of('CMD a && b'),
        of('ENTRYPOINT ["a"]'),
        of('ENTRYPOINT ["a"]\nCMD ["b"]'),
        of('CMD ["a"]', 'scratch'),
        of('CMD ["postgres"]', 'postgres:18'),
        of('CMD ["server.js"]', 'node:24'),
        of('CMD ["a"]', 'example.com/unknown'),
        of('CMD ["-v"]'),
      ]) {
        assert.deepEqual(titles(dockerfile, text), [], text);
      }
    });
  });

  it('keep meaning, comments and line breaks, whatever the file', () => {
    const examples = rules
      .flatMap((rule) => rule.examples.flatMap(({ bad, good }) => [bad, good]))
      .filter((source) => typeof source === 'string' && source.includes('FROM ')) as string[];
    const lines = fc.constantFrom(
      'RUN a && b "c d" && e',
      'RUN a \\\n  # why\n  && b \\\n  && c',
      'RUN <<EOF\nset -e\na\n# why\nb x\nEOF',
      'ARG API_TOKEN',
      'RUN c "$API_TOKEN"',
      '# a comment',
      'CMD ["node", "a b.js"]',
      'CMD node server.js',
      'ENTRYPOINT run me',
      'WORKDIR /app',
      'COPY . .',
      'RUN npm ci',
      'RUN npm run build',
      'EXPOSE 80',
      'ENV A=1',
    );
    const files = fc.array(lines, { maxLength: 8 }).map((some) => ['FROM node:24', ...some, ''].join('\n'));
    const check = (text: string) => {
      for (const variant of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')]) {
        assert.deepEqual(faultsAfter(dockerfile, variant, meaning), []);
      }
    };
    for (const example of examples) check(example);
    fc.assert(fc.property(files, check), { numRuns: 150 });
  });
});

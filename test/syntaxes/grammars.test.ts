import assert from 'node:assert/strict';
import { builtInExtensions, scopesAt, tokensOf } from './tokens.ts';

const shell = 'meta.embedded.block.shell.dockerfile';

const dockerfile = `# syntax=docker/dockerfile:1
# plimsoll-ignore missing-user, pin-apt -- because
FROM node:22
USER plain1
RUN --mount=type=cache,target=/x apt-get update \\
  # noted inside
  # plimsoll-ignore-file pin-npm

  && second-command "a b"
USER plain2
RUN <<-'SCRIPT'
in-script "closed"
RUN still-in-script
	SCRIPT
USER plain3
RUN python3 <<PY
import os
PY
COPY <<TEXT /etc/motd
RUN no-command
TEXT
HEALTHCHECK --interval=5s CMD check-it || exit 1
ONBUILD RUN later-on
CMD ["exec-form", "x"]
ENTRYPOINT start-it
run lower-case
USER plain4
`;

for (const [name, extensions] of [
  ['stand-ins for the grammars of VS Code', undefined],
  ['the grammars of a real VS Code', builtInExtensions()],
] as const) {
  describe(`highlighting of Dockerfiles, on ${name}`, () => {
    if (!extensions && name.includes('real')) return;
    const scopes = async (part: string, text = dockerfile) =>
      scopesAt(await tokensOf('source.dockerfile', text, extensions), text, part);

    it('shows shell inside RUN, through continuations and the comments between them', async () => {
      for (const part of ['apt-get', 'second-command', 'check-it', 'later-on', 'start-it', 'lower-case']) {
        assert.match(await scopes(part), new RegExp(shell), part);
      }
      if (extensions) {
        for (const part of ['apt-get', 'second-command', 'check-it', 'later-on', 'start-it', 'lower-case']) {
          assert.match(await scopes(part), /entity\.name\.function\.call\.shell/, part);
        }
      }
      assert.match(await scopes('a b'), /string\.quoted\.double/);
      assert.match(await scopes('noted inside'), /comment\.line/);
      assert.match(await scopes('--mount'), /variable\.parameter\.flag/);
    });

    it('ends with the instruction', async () => {
      for (const part of ['plain1', 'plain2', 'plain3', 'plain4', 'node:22', 'exec-form']) {
        assert.doesNotMatch(await scopes(part), /meta\.embedded/, part);
      }
      assert.match(await scopes('exec-form'), /string\.quoted\.double\.dockerfile/);
    });

    it('ends with the instruction whatever the shell makes of it', async () => {
      for (const run of [
        'RUN x=`date`',
        "RUN echo 'it''s' # here",
        'RUN if [ -f x ]; then \\\n  echo "$(cat x)"; \\\n  fi',
        'RUN case $x in a) b;; esac',
        'RUN [ -f /x ] || exit 1',
        'RUN cat <<EOF > /x && echo\nbody\nEOF',
        'RUN echo ${x:-y} $((1 + 2)) | tr a b > /dev/null 2>&1',
        'CMD exec node . &',
        'RUN for a in 1 2; do echo $a; done; \\\n# note\n  true',
        'RUN',
        'RUN echo "never closed',
        "RUN echo 'never closed",
        'RUN echo "a \\  \n  never closed',
        "HEALTHCHECK CMD test 'x",
        'CMD node "server.js',
      ]) {
        assert.doesNotMatch(await scopes('last-one', `${run}\nUSER last-one\n`), /meta\.embedded/, run);
      }
    });

    it('goes on behind a backslash, whatever blanks follow it', async () => {
      const text = 'RUN first-line \\ \t\n  second-line \\   \n\n  "third \\ \n fourth" && fifth-line\nUSER last-one\n';
      for (const part of ['first-line', 'second-line', 'fifth-line']) {
        assert.match(await scopes(part, text), new RegExp(shell), part);
      }
      assert.match(await scopes('fourth', text), /string\.quoted\.double/);
      assert.doesNotMatch(await scopes('last-one', text), /meta\.embedded/);
    });

    it('sees quotes that are none, and comments between the lines of a quote', async () => {
      const text = `RUN echo it\\'s "say \\"x\\" it's" 'a "b' plain-word \\\n  "one \\\n# noted\n two" after-it\n`;
      assert.doesNotMatch(await scopes('plain-word', text), /string\.quoted/);
      assert.doesNotMatch(await scopes('after-it', text), /string\.quoted/);
      assert.match(await scopes('two', text), /string\.quoted\.double/);
      assert.match(await scopes('noted', text), /comment\.line/);
    });

    it('leaves quotes of several lines to scripts', async () => {
      const text = 'RUN <<EOF\necho "one\nUSER two" three\nEOF\nUSER four\n';
      assert.match(await scopes('two', text), /string\.quoted\.double/);
      assert.doesNotMatch(await scopes('three', text), /string\.quoted/);
      assert.doesNotMatch(await scopes('four', text), /meta\.embedded/);
    });

    it('shows scripts for a named shell, and several files of one instruction', async () => {
      const text =
        'RUN bash -eo pipefail <<END-1\nUSER script\nEND-1\nCOPY <<A <<"B" /x/\nUSER one\nA\nUSER two\nB\nUSER last-one\n';
      assert.match(await scopes('USER script', text), new RegExp(shell));
      assert.match(await scopes('USER one', text), /string\.unquoted\.heredoc/);
      assert.match(await scopes('USER two', text), /string\.unquoted\.heredoc/);
      assert.doesNotMatch(await scopes('last-one', text), /meta\.embedded/);
    });

    it('shows heredocs as what they are, up to their end', async () => {
      assert.match(await scopes('in-script'), new RegExp(shell));
      assert.match(await scopes('RUN still-in-script'), new RegExp(shell));
      assert.match(await scopes('SCRIPT'), /entity\.name\.tag\.heredoc/);
      assert.match(await scopes('import os'), /meta\.embedded\.block\.python/);
      assert.match(await scopes('RUN no-command'), /string\.unquoted\.heredoc/);
      assert.doesNotMatch(await scopes('HEALTHCHECK'), /meta\.embedded/);
    });

    it('shows suppression comments, their rules and reasons', async () => {
      assert.match(await scopes('plimsoll-ignore missing'), /comment\.line.* keyword\.other\.suppression/);
      assert.match(await scopes('pin-apt'), /entity\.name\.tag\.rule/);
      assert.doesNotMatch(await scopes('because'), /entity\.name/);
      assert.match(await scopes('because'), /comment\.line/);
      assert.match(await scopes('pin-npm'), /entity\.name\.tag\.rule/);
      assert.doesNotMatch(await scopes('syntax=docker'), /suppression/);
    });
  });
}

describe('highlighting of other files', () => {
  it('shows suppression comments in YAML', async () => {
    const text = 'a: b # plimsoll-ignore syntax -- why\nc: "# plimsoll-ignore other"\n# plimsoll-ignored\n';
    const tokens = await tokensOf('source.yaml', text);
    assert.match(scopesAt(tokens, text, 'syntax'), /entity\.name\.tag\.rule/);
    assert.doesNotMatch(scopesAt(tokens, text, '# plimsoll-ignored'), /suppression/);
  });

  it('shows the patterns of .dockerignore', async () => {
    const text = '# a note\n**/*.log\n!keep/\\#this\n[a-z]?\nname # none\n';
    const tokens = await tokensOf('source.dockerignore', text);
    for (const [part, scope] of [
      ['a note', 'comment.line'],
      ['**', 'wildcard.directories'],
      ['!', 'logical.not'],
      ['\\#', 'escape'],
      ['[a-z]', 'character-class'],
      ['keep', 'string.unquoted.path'],
      ['none', 'string.unquoted.path'],
    ] as const) {
      assert.ok(scopesAt(tokens, text, part).includes(scope), part);
    }
  });
});

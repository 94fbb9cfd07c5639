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
      ]) {
        assert.doesNotMatch(await scopes('last-one', `${run}\nUSER last-one\n`), /meta\.embedded/, run);
      }
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

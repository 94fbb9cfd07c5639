import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { shellOptionsAt, shellProgram } from '../../../rules/model/dockerfile/run-shell.ts';

const lastCommand = (text: string) => {
  const doc = parseDockerfile(text);
  const command = doc.runCommands().at(-1)!;
  return { run: doc.instructionOf(command), command };
};

describe('the shell that reads a RUN', () => {
  const program = (text: string) => {
    const { run, command } = lastCommand(text);
    return shellProgram(run, command.origin);
  };

  it('is what the base image has as /bin/sh', () => {
    assert.equal(program('FROM debian:13\nRUN make'), 'dash');
    assert.equal(program('FROM alpine:3.23\nRUN make'), 'ash');
    assert.equal(program('FROM debian:13 AS a\nFROM a\nRUN make'), 'dash');
    assert.equal(program('FROM registry.example.org/a\nRUN make'), undefined);
  });

  it('is the one SHELL, a #! line or a command names', () => {
    assert.equal(program('FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN make'), 'bash');
    assert.equal(program('FROM debian:13\nRUN <<EOF\n#!/bin/bash\nmake\nEOF'), 'bash');
    assert.equal(program('FROM debian:13\nRUN bash -c "make"'), 'bash');
    assert.equal(program('FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN sh -c "make"'), 'dash');
  });

  it('is open where the file puts another one in its place', () => {
    assert.equal(program('FROM debian:13\nRUN ln -sf /bin/bash /bin/sh\nRUN make'), undefined);
  });
});

describe('shell options in force', () => {
  const options = (text: string) => {
    const { run, command } = lastCommand(text);
    return [...shellOptionsAt(run, command)].sort();
  };

  it('come from SHELL and from the script', () => {
    assert.deepEqual(options('SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN make'), ['errexit', 'pipefail']);
    assert.deepEqual(options('SHELL ["/bin/bash", "-e", "-c"]\nRUN set -o pipefail && make'), ['errexit', 'pipefail']);
  });

  it('can be turned off by the script', () => {
    assert.deepEqual(options('SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN set +e; make'), ['pipefail']);
  });

  it('do not reach into other shells', () => {
    assert.deepEqual(options('SHELL ["/bin/bash", "-e", "-c"]\nRUN sh -c "make"'), []);
    assert.deepEqual(options('SHELL ["/bin/bash", "-e", "-c"]\nRUN ["make"]'), []);
  });
});

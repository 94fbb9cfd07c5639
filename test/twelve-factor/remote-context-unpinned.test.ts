import rule from '../../rules/twelve-factor/remote-context-unpinned.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  a:
    build: .
`,
    `
services:
  a:
    build: https://github.com/acme/a.git#v1.2.0
`,
    `
services:
  a:
    build:
      context: git@github.com:acme/a.git#3f2c1d9e:sub
`,
    `
services:
  a:
    build: https://example.com/context.tar.gz
`,
    `
services:
  a:
    build: https://github.com/acme/a.git#\${REF}
`,
    `
services:
  a:
    image: b
`,
    `
include:
  - other.yaml
  - oci://registry.example.com:5000/stack:1.4
  - oci://registry.example.com/stack@sha256:2222222222222222222222222222222222222222222222222222222222222222
  - https://github.com/acme/stack.git#v1.2.0
  - "\${STACK}"
services:
  a:
    extends: {file: base.yaml, service: a}
`,
  ],
  bad: [
    `
services:
  a:
    build: https://github.com/acme/a.git # newest
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Whatever the repository holds at the time is built: name a commit or a tag behind "#".
  b:
    build:
      context: "git@github.com:acme/b.git#main:sub"
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The branch "main" moves on: name a commit or a tag behind "#".
  c:
    build: {context: github.com/acme/c}
                     ^^^^^^^^^^^^^^^^^ Whatever the repository holds at the time is built: name a commit or a tag behind "#".
`,
    `
include:
  - https://github.com/acme/stack.git
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Whatever the repository holds at the time is taken in: name a commit or a tag behind "#".
  - path: [git@github.com:acme/stack.git#main]
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The branch "main" moves on: name a commit or a tag behind "#".
  - oci://registry.example.com:5000/stack
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Whatever was published last is taken in: name a version or a digest.
services:
  a:
    extends:
      file: oci://registry.example.com/stack:latest
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Whatever was published last is taken in: name a version or a digest.
      service: a
`,
  ],
});

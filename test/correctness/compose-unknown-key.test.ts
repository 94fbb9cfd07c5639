import rule from '../../rules/correctness/compose-unknown-key.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'x-own: {any: thing}\nservices:\n  web:\n    image: nginx\n    x-note: mine\n    build: {context: ., x-a: 1}\n',
    // A name the author chooses.
    'services:\n  web:\n    image: nginx\n    environment: {enviroment: a}\n    labels: {any.thing: b}\nnetworks: {imgae: {}}\n',
    // Compose takes unknown keys there.
    'services:\n  web:\n    image: nginx\n    gpus:\n      - own: 1\n    storage_opt: {any: 1}\n',
    // Services of the first version are another rule's.
    'web:\n  image: nginx\n  lonks: [db]\n',
    // Nobody uses it: Compose does not read it.
    'x-base: &base {imgae: nginx}\nservices:\n  web:\n    image: nginx\n',
    'services:\n  web:\n    image: nginx\n    ports: !reset\n      anything: 1\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    imgae: nginx
    ^^^^^ Compose knows no key "imgae" here; did you mean "image"?
    dependsOn: [db]  # first
    ^^^^^^^^^ Compose knows no key "dependsOn" here; did you mean "depends_on"?
    "container-name": a
    ^^^^^^^^^^^^^^^^ Compose knows no key "container-name" here; did you mean "container_name"?
    whatever: 1
    ^^^^^^^^ Compose knows no key "whatever" under "web".
    net: host
    ^^^ "net" belongs to an older format: use "network_mode".
    dockerfile: prod.Dockerfile
    ^^^^^^^^^^ "dockerfile" belongs under "build".
    build:
      context: .
      ports: [80]
      ^^^^^ "ports" belongs one level up, beside "build".
    ports:
      - target: 80
        publish: 80
        ^^^^^^^ Compose knows no key "publish" here; did you mean "published"?
  db:
    image: postgres
anything: 1
^^^^^^^^ Compose knows no key "anything" at the top level.
`,
      fixed: `
services:
  web:
    image: nginx
    depends_on: [db]  # first
    "container_name": a
    whatever: 1
    net: host
    dockerfile: prod.Dockerfile
    build:
      context: .
      ports: [80]
    ports:
      - target: 80
        published: 80
  db:
    image: postgres
anything: 1
`,
    },
    {
      snippet: `
services:
  web:
    image: nginx
db:
^^ The service "db" stands outside of "services": indent it.
  # keep
  image: postgres

  ports: []
volumes: {}
`,
      fixed: `
services:
  web:
    image: nginx
  db:
    # keep
    image: postgres

    ports: []
volumes: {}
`,
    },
    // Text that several services use is judged once, where it is written; a key that is there already is not meant.
    {
      snippet: `
x-base: &base
  Image: nginx
  ^^^^^ Compose knows no key "Image" here; did you mean "image"?
services:
  a: *base
  b:
    <<: *base
  c:
    image: nginx
    imgae: nginx
    ^^^^^ Compose knows no key "imgae" under "c".
`,
      fixed: `
x-base: &base
  image: nginx
services:
  a: *base
  b:
    <<: *base
  c:
    image: nginx
    imgae: nginx
`,
    },
  ],
});

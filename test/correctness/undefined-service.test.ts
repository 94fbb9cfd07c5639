import rule from '../../rules/correctness/undefined-service.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml': `
services:
  web:
    build: {context: ., additional_contexts: {base: "service:base", other: ./other}}
    depends_on: {db: {condition: service_started}}
    links: ["db:database"]
    external_links: [elsewhere]
    volumes_from: ["db:ro", "container:other"]
    network_mode: host
    pid: "service:db"
    ipc: "container:other"
    extends: {service: base, file: other.yaml}
  db: {image: a}
  base: {build: .}
`,
    },
    {
      'compose.override.yaml': 'services:\n  web:\n    depends_on: [db]\n',
      'compose.yaml': 'services:\n  web: {image: a}\n  db: {image: b}\n',
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build:
      context: .
      additional_contexts:
        - base=service:bilder
                       ^^^^^^ There is no service "bilder"; did you mean "builder"?
        - data=service:database
                       ^^^^^^^^ The service "database" builds nothing, so it cannot be a build context.
    depends_on:
      databas:  # keep
      ^^^^^^^ There is no service "databas"; did you mean "database"?
        condition: service_started
    links: ["cache:c"]
             ^^^^^ There is no service "cache" that "links" could mean.
    volumes_from: [store:ro]
                   ^^^^^ There is no service "store" that "volumes_from" could mean.
    network_mode: "service:vpn"
                           ^^^ There is no service "vpn" that "network_mode" could mean.
    extends: base
             ^^^^ There is no service "base" that "extends" could mean.
  database:
    image: b
  builder: {build: .}
`,
      },
      fixed: `
services:
  web:
    build:
      context: .
      additional_contexts:
        - base=service:builder
        - data=service:database
    depends_on:
      database:  # keep
        condition: service_started
    links: ["cache:c"]
    volumes_from: [store:ro]
    network_mode: "service:vpn"
    extends: base
  database:
    image: b
  builder: {build: .}
`,
    },
  ],
});

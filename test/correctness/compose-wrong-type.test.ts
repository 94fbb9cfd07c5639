import rule from '../../rules/correctness/compose-wrong-type.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  web:
    image: nginx
    command: null
    pid:
    privileged: "true"
    deploy:
    develop: ~
    ports: [80, "81", {target: 82}]
    environment: {A: 1, B: yes, C: , D: 1.5}
    cpus: .5
    scale: "\${SCALE}"
    init: \${INIT:-true}
    healthcheck: {retries: "3", test: [CMD, "true"]}
networks: {front: , back: }
volumes:
  data:
`,
    // A port written as a mapping has a rule of its own.
    'services:\n  web:\n    image: nginx\n    ports:\n      - 8080 : 80\n',
    // What YAML cannot read says nothing about types.
    'services:\n  web:\n    image nginx\n    ports: {}\n',
    'services:\n  web: *nothing\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: 1.29  # keep
           ^^^^ "image" takes a text: put 1.29 in quotes.
    command: [sleep, 10, true]
                     ^^ "command" takes a text: put 10 in quotes.
                         ^^^^ "command" takes a text: put true in quotes.
    privileged: 1
                ^ "privileged" takes true or false.
    use_api_socket: "yes"
                    ^^^^^ "use_api_socket" takes true or false.
    ports: "8080:80"
           ^^^^^^^^^ "ports" takes a list: write each item behind a "-".
    profiles: debug
              ^^^^^ "profiles" takes a list: write each item behind a "-".
    environment:
      - LOG_LEVEL: info
        ^^^^^^^^^^^^^^^ YAML reads this item of "environment" as a mapping: write it as one text, with "=" between its halves.
      - "NAME": 'a b'
        ^^^^^^^^^^^^^ YAML reads this item of "environment" as a mapping: write it as one text, with "=" between its halves.
    volumes:
      - ./a : /b
        ^^^^^^^^ YAML reads this item of "volumes" as a mapping: write it as one text, with ":" between its halves.
    scale: 1.5
           ^^^ "scale" takes a whole number.
    networks:
      front: {priority: "high"}
                        ^^^^^^ "priority" takes a number.
    labels:
    ^^^^^^ "labels" is empty: give it a value, or remove it.
networks:
  front:
  80: {}
  ^^ The key 80 is not a text: put it in quotes.
models:
  llm: {model: a, context_size: "4096"}
                                ^^^^^^ "context_size" takes a whole number.
`,
      fixed: `
services:
  web:
    image: "1.29"  # keep
    command: [sleep, "10", "true"]
    privileged: true
    use_api_socket: true
    ports: ["8080:80"]
    profiles: [debug]
    environment:
      - LOG_LEVEL=info
      - 'NAME=a b'
    volumes:
      - ./a:/b
    scale: 1.5
    networks:
      front: {priority: "high"}
networks:
  front:
  "80": {}
models:
  llm: {model: a, context_size: 4096}
`,
    },
    `
services:
  web:
    image: [nginx]
    ^^^^^ "image" takes a single value, not a list or mapping.
    deploy: 3
            ^ "deploy" takes a mapping: keys with values, one level below.
    build: [.]
    ^^^^^ "build" takes a text or a mapping.
    entrypoint: {a: b}
    ^^^^^^^^^^ "entrypoint" takes a text or a list of texts.
    depends_on: \${DEPENDENCIES}
                ^^^^^^^^^^^^^^^ "depends_on" takes a list or a mapping.
    ports:
      - [80]
         ^^ "ports" takes a text or a mapping.
  db:
  ^^ "db" is empty: give it a value, or remove it.
volumes: [data]
^^^^^^^ "volumes" takes a mapping: keys with values, one level below.
`,
    // An alias that brings the wrong thing; text that several places use.
    {
      snippet: `
x-list: &list [a]
x-web: &web
  hostname: 1
            ^ "hostname" takes a text: put 1 in quotes.
services:
  web:
    <<: *web
    image: *list
           ^^^^^ "image" takes a single value, not a list or mapping.
  worker: *web
`,
    },
  ],
});

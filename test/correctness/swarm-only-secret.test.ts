import rule from '../../rules/correctness/swarm-only-secret.ts';
import { testRule } from '../support/rule-test.ts';

const web = 'services:\n  web:\n    image: a\n    secrets: [a]\n    configs: [b]\n';

testRule(rule, {
  good: [
    { 'compose.yaml': `${web}secrets:\n  a: {file: a}\nconfigs:\n  b: {content: b}\n` },
    // Nothing uses it; another file may say something else; a variable decides.
    { 'compose.yaml': 'services:\n  web: {image: a}\nsecrets:\n  a: {external: true}\n' },
    {
      'compose.yaml': `${web}secrets:\n  a: {external: true}\n`,
      'compose.override.yaml': 'secrets:\n  a: {external: false, file: a}\n',
    },
    { 'compose.yaml': `${web}secrets:\n  a: {external: "\${OUTSIDE}"}\nconfigs:\n  b: {external: false, file: b}\n` },
    // For Swarm.
    { 'docker-stack.yml': `${web}secrets:\n  a: {external: true}\n` },
    { 'compose.yaml': `${web}    deploy: {replicas: 2}\nsecrets:\n  a: {external: true}\n` },
    { 'compose.yaml': `${web}networks:\n  all: {driver: overlay}\nsecrets:\n  a: {driver: vault}\n` },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    deploy: {resources: {limits: {memory: 1g}}}
    secrets: [a]
secrets:
  a:
    external: true # from outside
    ^^^^^^^^ Docker Compose cannot read the external secret "a": give it a "file" or an "environment" variable.
`,
      },
      fixed: {
        file: `
services:
  web:
    image: a
    deploy: {resources: {limits: {memory: 1g}}}
    secrets: [a]
secrets:
  a:
    file: \${1:./path} # from outside
`,
      },
    },
    {
      'compose.yaml': `
services:
  web:
    image: a
    secrets: [{source: c}]
    configs: [b, d]
secrets:
  c: &c {driver: vault, file: a}
         ^^^^^^ Docker Compose does not support "driver" for the secret "c": give it a "file" instead.
configs:
  b: {file: b, template_driver: golang}
               ^^^^^^^^^^^^^^^ Docker Compose does not support "template_driver" for the config "b": give it a "file" instead.
  d: {external: {name: e}}
      ^^^^^^^^ Docker Compose cannot read the external config "d": give it a "file" or an "environment" variable.
`,
    },
  ],
});

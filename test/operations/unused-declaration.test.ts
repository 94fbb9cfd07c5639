import rule from '../../rules/operations/unused-declaration.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    networks: [front]\n    volumes: [data:/data]\n    secrets: [s]\n    configs: [{source: c}]\nnetworks:\n  front:\n  default:\nvolumes:\n  data:\nsecrets:\n  s: {file: s}\nconfigs:\n  c: {file: c}\n',
    'services:\n  web:\n    build:\n      context: .\n      secrets: [s]\nsecrets:\n  s: {file: s}\n',
    'services:\n  web:\n    image: a\n    volumes: ["${VOLUME}:/data"]\n    networks: ["${NET}"]\nvolumes:\n  data:\nnetworks:\n  front:\n',
    'services:\n  web:\n    image: a\n    volumes: [{type: volume, source: data, target: /data}]\nvolumes:\n  data:\n',
    'include:\n  - other.yaml\nservices:\n  web:\n    image: a\nvolumes:\n  data:\n',
    'services:\n  web:\n    extends: {file: b.yaml, service: web}\nvolumes:\n  data:\n',
    'volumes:\n  data:\nnetworks:\n  shared:\n',
    'x-s: &s\n  volumes: [data:/d]\nservices:\n  web:\n    <<: *s\n    image: a\nvolumes:\n  data:\n',
    {
      snippet: {
        'compose.yaml': 'services:\n  web:\n    image: a\nvolumes:\n  data:\n',
        'compose.override.yaml': 'services:\n  web:\n    volumes:\n      - data:/data\n',
      },
    },
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    volumes:
      - ./data:/data

networks:
  front: # kept
  ^^^^^ No service is attached to the network "front".
    driver: bridge
  default:
volumes:
  data:
  ^^^^ No service mounts the volume "data".
secrets:
  s: {file: s}
  ^ No service or build is given the secret "s".
  t: {file: t}
  ^ No service or build is given the secret "t".
configs: {c: {file: c}}
          ^ No service is given the config "c".
`,
      fixed: `
services:
  web:
    image: a
    volumes:
      - ./data:/data

networks:
  # kept
  default:
`,
    },
  ],
});

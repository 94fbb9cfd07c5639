import rule from '../../rules/operations/anonymous-volume.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    build: .\n    volumes: [./src:/app/src, /app/node_modules]\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - .:/app\n      - /app/node_modules\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - ${CODE}\n      - data:/data\n',
    'services:\n  db:\n    image: postgres:17\n    volumes:\n      - /var/lib/postgresql/data\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - type: tmpfs\n        target: /tmp\n',
    'services:\n  ci:\n    image: jenkins/jenkins:2.541.1\n    volumes: ["jenkins:/var/jenkins_home"]\n',
    'services:\n  ci:\n    image: jenkins/jenkins:2.541.1\n    volumes: ["./plugins:/var/jenkins_home/plugins"]\n',
    'services:\n  ci:\n    image: jenkins/jenkins:2.541.1\n    volumes: ["${HOME_VOLUME}"]\n',
    'services:\n  ci:\n    image: jenkins/jenkins:2.541.1\n    tmpfs: /var/jenkins_home\n',
    'services:\n  init-ci:\n    image: jenkins/jenkins:2.541.1\n  vault:\n    image: hashicorp/vault:1.21\n    entrypoint: vault\n',
    // A database's is reported as such; a cache declares none.
    'services:\n  db:\n    image: postgres:17\n  cache:\n    image: redis:8\n',
  ],
  bad: [
    {
      snippet: `
services:
  ci:
    image: jenkins/jenkins:2.541.1 # pipelines
           ^^^^^^^^^^^^^^^^^^^^^^^ Docker makes a volume without a name for /var/jenkins_home of "jenkins/jenkins:2.541.1": mount a named one there.
    ports: ["8080:8080"]
`,
      fixed: `
services:
  ci:
    image: jenkins/jenkins:2.541.1 # pipelines
    ports: ["8080:8080"]
    volumes:
      - ci-data:/var/jenkins_home
volumes:
  ci-data:
`,
    },
    {
      snippet: `
services:
  web:
    build: .
    volumes:
      - "/srv/up loads" # kept
        ^^^^^^^^^^^^^^^ The volume at /srv/up loads has no name: its data is out of reach after the next "down".
      - .:/app
`,
      fixed: `
services:
  web:
    build: .
    volumes:
      - "web-uploads:/srv/up loads" # kept
      - .:/app
volumes:
  web-uploads:
`,
    },
    {
      snippet: `
services:
  web:
    build: .
    volumes:
      - type: volume
        target: /data/
                ^^^^^^ The volume at /data has no name: its data is out of reach after the next "down".
volumes:
  other:
`,
      fixed: `
services:
  web:
    build: .
    volumes:
      - type: volume
        target: /data/
        source: web-data
volumes:
  other:
  web-data:
`,
    },
  ],
});

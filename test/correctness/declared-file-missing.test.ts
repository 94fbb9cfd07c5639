import rule from '../../rules/correctness/declared-file-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'services:\n  web: {image: a, label_file: [web.labels, ../a, /etc/labels, ~/a, "${FILE}"]}\nconfigs:\n  site: {file: ./conf/site.conf}\n  text: {content: a}\n',
      'web.labels': 'a=b\n',
      'conf/site.conf': '',
    },
    { 'compose.yaml': 'configs:\n  site: {file: site.conf}\n', 'site.conf.example': '' },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  web:
    image: a
    label_file: ./web.labels
                ^^^^^^^^^^^^ There is no file "./web.labels" to read labels from: Compose loads nothing.
  api:
    image: a
    label_file:
      - api.labels
        ^^^^^^^^^^ There is no file "api.labels" to read labels from: Compose loads nothing.
configs:
  site:
    file: site.conf
          ^^^^^^^^^ There is no file "site.conf" for the config "site": services that use it do not start.
`,
    },
  ],
});

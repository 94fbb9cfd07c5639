import rule from '../../rules/twelve-factor/runtime-config-as-build-arg.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string) =>
  `"${name}" is fixed when the image is built: set it where the container runs instead.`;

testRule(rule, {
  good: [
    'FROM a\nENV API_URL=$API_URL\n',
    'FROM a\nARG VERSION\nENV VERSION=$VERSION\n',
    'FROM a\nARG API_URL\nENV OTHER_URL=$API_URL API_URL=https://$API_URL/v1\n',
    // The build needs it, or the browser.
    'FROM a\nARG API_URL\nENV API_URL=$API_URL\nRUN npm run build\n',
    'FROM a\nARG VITE_API_URL\nENV VITE_API_URL=$VITE_API_URL\n',
    'FROM a AS build\nARG API_URL\nENV API_URL=$API_URL\nFROM b\n',
    'FROM a AS dev\nARG API_URL\nENV API_URL=$API_URL\n',
  ],
  bad: [
    `
FROM a
RUN make
ARG DATABASE_HOST=db S3_BUCKET
ENV LANG=C \\
  DATABASE_HOST="\${DATABASE_HOST:-db}" \\
  ^^^^^^^^^^^^^ ${message('DATABASE_HOST')}
  S3_BUCKET=$S3_BUCKET
  ^^^^^^^^^ ${message('S3_BUCKET')}
`,
    `
FROM a
ARG API_URL
ENV API_URL \${API_URL}
    ^^^^^^^ ${message('API_URL')}
`,
  ],
  except: { onbuild: 'What an image passes on to others is fixed there.' },
});

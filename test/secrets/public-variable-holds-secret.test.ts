import rule from '../../rules/secrets/public-variable-holds-secret.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string, prefix: string) =>
  `Every visitor can read "${name}": variables with "${prefix}" are built into the scripts of the page.`;

testRule(rule, {
  good: [
    {
      Dockerfile: 'FROM node\nARG VITE_API_URL VITE_STRIPE_PUBLISHABLE_KEY NEXT_PUBLIC_MAPBOX_TOKEN\nENV SECRET_KEY=x',
    },
    { 'compose.yaml': 'services:\n  a:\n    image: a\n    environment:\n      NEXT_PUBLIC_SUPABASE_ANON_KEY: x\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM node
ARG NEXT_PUBLIC_STRIPE_SECRET_KEY
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('NEXT_PUBLIC_STRIPE_SECRET_KEY', 'NEXT_PUBLIC_')}
ENV MODE=x VITE_DB_PASSWORD=$PW
           ^^^^^^^^^^^^^^^^ ${message('VITE_DB_PASSWORD', 'VITE_')}
`,
    },
    {
      'compose.yaml': `
services:
  web:
    build:
      context: .
      args: [REACT_APP_SERVICE_ROLE_KEY]
             ^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('REACT_APP_SERVICE_ROLE_KEY', 'REACT_APP_')}
`,
    },
  ],
});

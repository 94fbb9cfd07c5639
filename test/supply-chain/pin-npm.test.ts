import rule from '../../rules/supply-chain/pin-npm.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN npm install',
    'RUN npm ci',
    'RUN npm install express@4.1.1',
    'RUN npm install @myorg/privatepackage@">=0.1.0"',
    'RUN npm install package-v1.2.3.tar',
    'RUN npm install ../folder',
    'RUN npm install ~/folder',
    'RUN npm install git://github.com/npm/npm.git#v1.0.27',
    'RUN npm install -g "npm@$NPM_VERSION"',
    'RUN yarn install',
    'RUN npm i https://example.com/x.tgz',
  ],
  bad: [
    `
RUN npm install -g \\
  express sax@0.1.1 \\
  ^^^^^^^ npm installs whichever "express" is the newest: pin its version ("express@…").
  @angular/cli
  ^^^^^^^^^^^^ npm installs whichever "@angular/cli" is the newest: pin its version ("@angular/cli@…").
`,
    `
RUN npm install git+ssh://git@github.com:npm/npm.git
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ npm installs whichever "git+ssh://git@github.com:npm/npm.git" is the newest: pin its version ("git+ssh://git@github.com:npm/npm.git#…").
`,
    `
RUN npm i -g npm@latest && yarn global add serve && pnpm add -g turbo
             ^^^^^^^^^^ npm installs whichever "npm" is the newest: pin its version ("npm@…").
                                           ^^^^^ yarn installs whichever "serve" is the newest: pin its version ("serve@…").
                                                                ^^^^^ pnpm installs whichever "turbo" is the newest: pin its version ("turbo@…").
`,
    `
RUN <<EOF
npm add acme/tool
        ^^^^^^^^^ npm installs whichever "acme/tool" is the newest: pin its version ("acme/tool#…").
EOF
`,
    `
RUN ["npm", "install", "-g", "pm2"]
                              ^^^ npm installs whichever "pm2" is the newest: pin its version ("pm2@…").
`,
  ],
});

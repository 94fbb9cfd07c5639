import { composeRule } from '../core/rule.ts';
import { composeSecrets } from '../model/secrets/compose.ts';
import { nameKind } from '../model/secrets/names.ts';
import { isQuantity, isReference } from '../model/secrets/placeholders.ts';

export default composeRule({
  id: 'secret-in-build-args',
  severity: 'warning',
  factors: ['config', 'build-release-run'],
  text: {
    en: {
      title: 'Give a build its secrets below build.secrets, not as arguments',
      why: 'The values of build arguments stand in the history of the image, wherever Compose takes them from: `docker history` shows them to everybody who can pull it. A build secret is mounted for one RUN and leaves no trace.',
      messages: {
        literal:
          'The secret in the build argument "{name}" ends up in the repository and in the history of the image: use "build.secrets".',
        variable: 'The value of the build argument "{name}" ends up in the history of the image: use "build.secrets".',
      },
    },
    de: {
      title: 'Geheimnisse für den Build unter build.secrets angeben, nicht als Argumente',
      why: 'Die Werte von Build-Argumenten stehen in der Historie des Images, woher Compose sie auch nimmt: `docker history` zeigt sie allen, die es laden dürfen. Ein Build-Secret wird für ein RUN eingebunden und hinterlässt keine Spur.',
      messages: {
        literal:
          'Das Geheimnis im Build-Argument „{name}“ landet im Repository und in der Historie des Images: „build.secrets“ verwenden.',
        variable: 'Der Wert des Build-Arguments „{name}“ landet in der Historie des Images: „build.secrets“ verwenden.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    build:\n      context: .\n      args:\n        NPM_TOKEN: ${NPM_TOKEN}\n',
      good: 'services:\n  web:\n    build:\n      context: .\n      secrets: [npm_token]\nsecrets:\n  npm_token:\n    environment: NPM_TOKEN\n',
    },
  ],
  check({ doc, report }) {
    const found = composeSecrets(doc);
    for (const service of doc.services) {
      for (const variable of service.build?.args ?? []) {
        const { name, nameRange, value } = variable;
        const literal = found.find(
          (secret) => secret.place === 'build-args' && secret.variable?.entry === variable.entry,
        );
        const kind = nameKind(name);
        if (literal) {
          if (literal.kind !== 'url') report(literal.range, 'literal', { name });
        } else if (kind === 'password' || kind === 'secret') {
          const isHarmless = value.known && (isReference(value.value) || isQuantity(value.value));
          if (!isHarmless) report(nameRange, 'variable', { name });
        }
      }
    }
  },
});

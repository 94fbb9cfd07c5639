import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import type { KeyValueInstruction, Pair } from '../model/dockerfile/kinds.ts';
import { nameKind } from '../model/secrets/names.ts';
import { removePair } from '../model/secrets/remove-pair.ts';

export default dockerfileRule({
  id: 'arg-promoted-to-env',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['config', 'build-release-run'],
  text: {
    en: {
      title: 'Keep secret build arguments out of ENV',
      why: 'ENV writes the value that a build argument had into the configuration of the image: every container gets it, and `docker inspect` shows it to everybody who can pull the image.',
      messages: {
        promoted:
          'ENV "{name}" stores the build argument "{arg}" in the image for good: set it when the container starts.',
      },
      fixes: { remove: 'Remove "{name}" from ENV' },
    },
    de: {
      title: 'Geheime Build-Argumente aus ENV heraushalten',
      why: 'ENV schreibt den Wert, den ein Build-Argument hatte, in die Konfiguration des Images: Jeder Container bekommt ihn, und `docker inspect` zeigt ihn allen, die das Image laden dürfen.',
      messages: {
        promoted:
          'ENV „{name}“ speichert das Build-Argument „{arg}“ dauerhaft im Image: beim Start des Containers setzen.',
      },
      fixes: { remove: '„{name}“ aus ENV entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nARG API_TOKEN\nENV API_TOKEN=$API_TOKEN\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nCMD ["node", "server.js"]\n',
    },
  ],
  check({ doc, report }) {
    for (const env of doc.ofType('ENV')) {
      for (const pair of env.pairs) {
        const arg = secretArgument(env, pair);
        if (arg === undefined) continue;
        const { name } = pair;
        const edits = removePair(env, pair, `# ${name} is set at run time: docker run --env ${name} …`);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { name } })] : [];
        report(pair.valueRange ?? pair.nameRange, 'promoted', { name, arg }, { fixes });
      }
    }
  },
});

/** The build argument in a value, where its name or that of the variable says it is secret. */
function secretArgument(env: KeyValueInstruction, pair: Pair): string | undefined {
  if (!pair.expansion || pair.expansion.uses.length === 0) return undefined;
  const isSecret = (name: string) => nameKind(name) === 'password' || nameKind(name) === 'secret';
  const scope = env.doc.scopeAt(env);
  const args = pair.expansion.uses.filter(({ name }) => scope.lookup(name)?.kind === 'arg');
  const isWhole =
    pair.expansion.uses.length === 1 && /^["']?\$(?:\w+|\{\w+(?::?-[^}]*)?\})["']?$/.test(pair.text?.text ?? '');
  return args.find(({ name }) => isSecret(name) || (isWhole && isSecret(pair.name)))?.name;
}

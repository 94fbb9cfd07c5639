import { projectRule } from '../core/rule.ts';
import { publicPrefix, wordsOf } from '../model/secrets/names.ts';

export default projectRule({
  id: 'public-variable-holds-secret',
  severity: 'error',
  text: {
    en: {
      title: 'Give a front end no secrets',
      why: 'Front-end tools put variables with this prefix into the scripts that every visitor loads. What is in them is public, whoever is meant to see it.',
      messages: {
        public: 'Every visitor can read "{name}": variables with "{prefix}" are built into the scripts of the page.',
      },
    },
    de: {
      title: 'Einem Frontend keine Geheimnisse geben',
      why: 'Frontend-Werkzeuge schreiben Variablen mit diesem Präfix in die Skripte, die alle Besucher laden. Was darin steht, ist öffentlich, für wen es auch gedacht war.',
      messages: {
        public:
          '„{name}“ können alle Besucher lesen: Variablen mit „{prefix}“ werden in die Skripte der Seite eingebaut.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nARG VITE_STRIPE_SECRET_KEY\nRUN npm run build\n' },
      good: { Dockerfile: 'FROM node:24-slim\nARG VITE_STRIPE_PUBLISHABLE_KEY\nRUN npm run build\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const { pairs } of [...doc.ofType('ARG'), ...doc.ofType('ENV')]) {
      for (const { name, nameRange } of pairs) {
        const prefix = exposingPrefix(name);
        if (prefix !== undefined) report(nameRange, 'public', { name, prefix });
      }
    }
  },
  checkCompose({ doc, report }) {
    for (const service of doc.services) {
      for (const { name, nameRange } of [...service.environment, ...(service.build?.args ?? [])]) {
        const prefix = exposingPrefix(name);
        if (prefix !== undefined) report(nameRange, 'public', { name, prefix });
      }
    }
  },
});

/** Keys that are made for browsers, and words that only speak about secrets. */
const meantForBrowsers =
  /^(?:publishable|anon|site|mapbox|maps|map|sentry|recaptcha|turnstile|captcha|firebase|algolia|public|url|endpoint|path|length|min|max|enabled|name|id|reset|csrf|policy|hint|header)$/;

/** The prefix that makes the secret a variable names public; `undefined` for all others. */
function exposingPrefix(name: string): string | undefined {
  const prefix = publicPrefix.exec(name)?.[0];
  const words = prefix === undefined || prefix === 'PUBLIC_' ? [] : wordsOf(name.slice(prefix.length));
  const isSecret =
    words.some((word) => /^(?:secret|password|passwd|private|token)$/.test(word)) ||
    words.join('_').includes('service_role');
  return isSecret && !words.some((word) => meantForBrowsers.test(word)) ? prefix : undefined;
}

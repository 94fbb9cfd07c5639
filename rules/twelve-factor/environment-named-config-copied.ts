import { dockerfileRule } from '../core/rule.ts';

export default dockerfileRule({
  id: 'environment-named-config-copied',
  severity: 'info',
  preset: 'strict',
  factors: ['config', 'build-release-run'],
  text: {
    en: {
      title: 'Copy no configuration of one environment',
      why: 'An image with the settings of production cannot be tested as it is, and one with those of the test must not go live. One image for all environments takes its settings from where it runs.',
      messages: {
        named: '"{file}" holds the settings of one environment: give them to the container, not to the image.',
      },
    },
    de: {
      title: 'Keine Konfiguration einer einzelnen Umgebung kopieren',
      why: 'Ein Image mit den Einstellungen der Produktion lässt sich so nicht testen, und eins mit denen des Tests darf nicht in Betrieb gehen. Ein Image für alle Umgebungen bekommt seine Einstellungen dort, wo es läuft.',
      messages: { named: '„{file}“ enthält die Einstellungen einer Umgebung: dem Container geben, nicht dem Image.' },
    },
  },
  examples: [
    {
      bad: 'FROM eclipse-temurin:21-jre\nCOPY application-prod.yml /app/application.yml\n',
      good: 'FROM eclipse-temurin:21-jre\nCOPY application.yml /app/\n',
    },
  ],
  check({ doc, report }) {
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      if (copy.from || (copy.stage && !doc.usedStages.has(copy.stage))) continue;
      for (const { value, range } of copy.sources) {
        const file = value.known ? value.value.slice(value.value.lastIndexOf('/') + 1) : '';
        if (named.test(file)) report(range, 'named', { file });
      }
    }
  },
});

const stages = '(?:prod|production|staging|stage|stg|dev|development|qa|uat)';
/** Not Angular's and Rails' files of environments, which are compiled or chosen at run time. */
const named = new RegExp(
  `^(?:\\.env\\.${stages}|appsettings\\.${stages}\\.json|application-${stages}\\.(?:ya?ml|properties)|${stages}\\.(?:json|ya?ml|toml|ini)|config[.-]${stages}\\.(?:json|ya?ml|js|toml)|settings[._]${stages}\\.py|values-${stages}\\.ya?ml)$`,
  'i',
);

import { projectRule } from '../core/rule.ts';
import { profilesApart } from '../model/compose/profiles.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'dependency-on-disabled-profile',
  severity: 'error',
  text: {
    en: {
      title: 'Depend on services that are started too',
      why: 'A service with profiles exists only when one of them is chosen. Compose refuses to start a service whose dependency is switched off.',
      messages: {
        disabled:
          '"{name}" is started by other profiles only ({profiles}): give both a common one, or add "required: false".',
      },
    },
    de: {
      title: 'Nur von Diensten abhängen, die mit starten',
      why: 'Einen Dienst mit Profilen gibt es nur, wenn eines davon gewählt ist. Compose startet keinen Dienst, dessen Abhängigkeit abgeschaltet ist.',
      messages: {
        disabled:
          '„{name}“ startet nur mit anderen Profilen ({profiles}): beiden ein gemeinsames geben oder „required: false“ ergänzen.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    depends_on:\n      - db\n  db:\n    image: postgres:18\n    profiles: [data]\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    profiles: [data]\n    depends_on:\n      - db\n  db:\n    image: postgres:18\n    profiles: [data]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    if (composition.files.length > 1 || composition.isOpen) return;
    for (const service of doc.services) {
      for (const { service: name, range, required } of service.dependsOn) {
        const [target] = composition.services(name);
        const profiles = target && required && !target.extends && !service.extends && profilesApart(service, target);
        if (profiles) report(range, 'disabled', { name, profiles: profiles.join(', ') });
      }
    }
  },
});

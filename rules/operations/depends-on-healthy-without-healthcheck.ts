import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { knownServer } from '../model/process/readiness.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'depends-on-healthy-without-healthcheck',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Give a service that others wait for a health check',
      why: 'Compose cannot wait until a container is healthy that has no health check: "docker compose up" ends with an error, and the dependent service is never started.',
      messages: {
        missing: '"{service}" has no health check, so nothing can wait until it is healthy.',
        disabled: 'The health check of "{service}" is switched off, so nothing can wait until it is healthy.',
      },
      fixes: { add: 'Add a health check to "{service}"' },
    },
    de: {
      title: 'Einem Dienst, auf den andere warten, eine Gesundheitsprüfung geben',
      why: 'Compose kann nicht warten, bis ein Container gesund ist, der keine Gesundheitsprüfung hat: „docker compose up“ bricht mit einem Fehler ab, und der abhängige Dienst startet nie.',
      messages: {
        missing: '„{service}“ hat keine Gesundheitsprüfung, daher lässt sich nicht darauf warten.',
        disabled: 'Die Gesundheitsprüfung von „{service}“ ist abgeschaltet, daher lässt sich nicht darauf warten.',
      },
      fixes: { add: '„{service}“ eine Gesundheitsprüfung geben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: my/web:1\n    depends_on:\n      cache:\n        condition: service_healthy\n  cache:\n    image: redis:8\n',
      good: 'services:\n  web:\n    image: my/web:1\n    depends_on:\n      cache:\n        condition: service_healthy\n  cache:\n    image: redis:8\n    healthcheck:\n      test: ["CMD", "redis-cli", "ping"]\n',
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const { dependsOn } of doc.services) {
      for (const { service: name, condition, conditionEntry, range } of dependsOn) {
        const target = condition === 'service_healthy' ? doc.service(name) : undefined;
        if (!target) continue;
        const where = conditionEntry?.range ?? range;
        if (target.healthcheck?.disabled) report(where, 'disabled', { service: name });
        else if (surelyHasNone(target, project))
          report(where, 'missing', { service: name }, { fixes: fixesOf(doc, target) });
      }
    }
  },
});

/** Neither the service nor what its image is made of says one; other files may add to `extends` and merged keys. */
function surelyHasNone(service: Service, project: Project): boolean {
  if (service.healthcheck?.test || service.get('extends')) return false;
  // A health check with timings only builds on that of the image.
  if (service.build) {
    const stage = project.dockerfileOf(service)?.stage;
    if (!stage) return false;
    if (stage.healthcheck) return stage.healthcheck.isNone;
    const image = stage.externalImage;
    return image !== undefined && (image.isScratch || imageFacts(image)?.healthcheck === false);
  }
  const image = service.defaultImage ?? service.image;
  return image !== undefined && imageFacts(image)?.healthcheck === false;
}

function fixesOf(doc: ComposeDocument, target: Service): FixDraft<'add'>[] {
  const known = knownServer(target);
  if (!known?.test || target.get('healthcheck')) return [];
  const lines = [
    `test: ${known.test}`,
    'interval: 5s',
    'timeout: 5s',
    'retries: 10',
    ...(known.slow ? ['start_period: 30s'] : []),
  ];
  const edits = addKey(doc, target.entry, 'healthcheck', lines);
  return edits.length > 0 ? [unsafeFix('add', edits, { data: { service: target.name } })] : [];
}

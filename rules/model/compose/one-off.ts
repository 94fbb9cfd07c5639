import { oncePer } from '../once-per.ts';
import type { ComposeDocument } from './document.ts';
import type { Service } from './service.ts';

const jobName = /(?:^|[-_])(?:init|migrate|migrations?|seed|setup|backup|restore|bootstrap|test|tests|e2e)(?:$|[-_])/i;

/** The services whose end others wait for. */
const awaited = oncePer(
  (doc: ComposeDocument): ReadonlySet<string> =>
    new Set(
      doc.services.flatMap(({ dependsOn }) =>
        dependsOn.flatMap(({ service, condition }) => (condition === 'service_completed_successfully' ? service : [])),
      ),
    ),
);

/** The service is a task that ends, not one that runs on: others wait for its end, or its name or profile says so. */
export const isOneOff = (doc: ComposeDocument, service: Service): boolean =>
  service.profiles.length > 0 ||
  jobName.test(service.name) ||
  service.restart?.string === 'no' ||
  awaited(doc).has(service.name);

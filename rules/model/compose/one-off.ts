import type { ComposeDocument } from './document.ts';
import type { Service } from './service.ts';

const jobName = /(?:^|[-_])(?:init|migrate|migrations?|seed|setup|backup|restore|bootstrap|test|tests|e2e)(?:$|[-_])/i;

/** The service is a task that ends, not one that runs on: others wait for its end, or its name or profile says so. */
export function isOneOff(doc: ComposeDocument, service: Service): boolean {
  if (service.profiles.length > 0 || jobName.test(service.name) || service.restart?.string === 'no') return true;
  return doc.services.some(({ dependsOn }) =>
    dependsOn.some(
      ({ service: name, condition }) => name === service.name && condition === 'service_completed_successfully',
    ),
  );
}

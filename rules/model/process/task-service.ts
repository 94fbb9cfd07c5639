import type { ComposeDocument } from '../compose/document.ts';
import type { Service } from '../compose/service.ts';
import type { Project } from '../project/project.ts';
import { startedInvocations } from './deployed.ts';
import { starts } from './start.ts';
import { startTask } from './start-tasks.ts';

/** The migration or the loading of data that a service surely does and then ends; undefined for all others. */
export function taskOf(doc: ComposeDocument, service: Service, project: Project): string | undefined {
  if (service.entrypoint || !service.command) return undefined;
  const invocations = starts(doc)
    .filter((start) => start.service === service)
    .flatMap((start) => startedInvocations(start, project));
  const tasks = invocations.map(startTask);
  const isTask = tasks.length > 0 && tasks.every((task) => task?.kind === 'migration' || task?.kind === 'seed');
  return isTask ? tasks[0]!.label : undefined;
}

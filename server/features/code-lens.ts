/** A line of facts above what runs in the end: the final stage of a Dockerfile, each service of a Compose file. */
import type { CodeLens } from 'vscode-languageserver';
import type { Language } from '../../rules/core/rule.ts';
import type { Service } from '../../rules/model/compose/service.ts';
import { makesLayer } from '../../rules/model/dockerfile/layer-count.ts';
import type { Stage } from '../../rules/model/dockerfile/stage.ts';
import type { ImageRef } from '../../rules/model/image/reference.ts';
import { processesOfStage } from '../../rules/model/process/process-chain.ts';
import { processesOfService, userOfService } from '../../rules/model/process/service-start.ts';
import type { Project } from '../../rules/model/project/project.ts';
import { toRange } from '../convert.ts';
import type { Linted } from '../documents.ts';
import { wording } from '../wording.ts';

/** What is surely known; the rest is left out. Names of programs only: arguments may hold secrets. */
interface Facts {
  readonly user: string | undefined;
  /** The programs that start one another, PID 1 first. */
  readonly process: readonly string[];
  /** How many layers the file adds to its base image. */
  readonly layers: number | undefined;
  readonly base: string | undefined;
}

export function codeLensesOf({ document, project }: Linted, language: Language): CodeLens[] {
  if (document.kind === 'dockerfile') {
    const stage = document.finalStage;
    if (!stage?.from) return [];
    const title = titleOf(factsOfStage(stage), language);
    return title ? [{ range: toRange(stage.from.keywordRange, document.lines), command: { title, command: '' } }] : [];
  }
  return document.services.flatMap((service) => {
    const title = service.entry.keyRange ? titleOf(factsOfService(service, project), language) : '';
    return title ? [{ range: toRange(service.nameRange, document.lines), command: { title, command: '' } }] : [];
  });
}

function titleOf({ user, process, layers, base }: Facts, language: Language): string {
  const { codeLens } = wording[language];
  return [
    user && codeLens.runsAs(user),
    process.length > 0 && `PID 1: ${process.join(' → ')}`,
    layers !== undefined && codeLens.layers(layers),
    base && codeLens.base(base),
  ]
    .filter(Boolean)
    .join(' · ');
}

function factsOfStage(stage: Stage): Facts {
  const image = stage.externalImage;
  return {
    user: stage.user.known ? stage.user.value : undefined,
    process: processesOfStage(stage),
    layers: stage.lineage.reduce((sum, { instructions }) => sum + instructions.filter(makesLayer).length, 0),
    base: nameOf(image),
  };
}

const nameOf = (image: ImageRef | undefined): string | undefined =>
  image?.valid && !image.hasVariable ? image.text.text : undefined;

function factsOfService(service: Service, project: Project): Facts {
  const stage = service.build ? project.dockerfileOf(service)?.stage : undefined;
  const built = stage && factsOfStage(stage);
  return {
    user: userOfService(service, stage)?.name,
    process: processesOfService(service, stage),
    layers: built?.layers,
    base: built ? built.base : nameOf(service.build ? undefined : service.image),
  };
}

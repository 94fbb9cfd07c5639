/** What runs where a program is used, not where it is worked on. */
import type { ComposeDocument } from '../compose/document.ts';
import type { Service } from '../compose/service.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { oncePer } from '../once-per.ts';
import type { Project } from '../project/project.ts';
import type { ShellCommand } from '../shell/command.ts';
import { parseShell } from '../shell/script.ts';
import { MappedText } from '../text.ts';
import { type Invocation, invocationOf } from './invocation.ts';
import { scriptOf } from './package-script.ts';
import { isNamedForDevelopment, type Start, startedCommands, startInstructions, starts } from './start.ts';

/**
 * The starts of the stage that is deployed, or of the services; none of files, stages and services that are for
 * development by their name, nor of services that mount the sources they work on.
 */
export const deployedStarts = (doc: DockerfileDocument | ComposeDocument, project: Project): readonly Start[] =>
  deployedIn(project)(doc);

const deployedIn = oncePer((project: Project) =>
  oncePer((doc: DockerfileDocument | ComposeDocument) => findDeployed(doc, project)),
);

function findDeployed(doc: DockerfileDocument | ComposeDocument, project: Project): readonly Start[] {
  const { path } = project;
  if (doc.kind === 'compose') return starts(doc).filter(({ service }) => service && isDeployedService(service, path));
  const own = deployedStages(doc, project)
    .filter((stage) => !isNamedForDevelopment(path, stage))
    .flatMap(startInstructions);
  return starts(doc).filter(({ instruction }) => instruction && own.includes(instruction));
}

/** The stages that Compose services ask for and start as they are; the final one where none does. */
function deployedStages(doc: DockerfileDocument, { builders }: Project): readonly Stage[] {
  const targets = builders.flatMap(({ service, path }) => {
    const target = service.build?.target?.string;
    const stage = target === undefined ? undefined : doc.stage(target);
    return stage && isDeployedService(service, path) && !service.command && !service.entrypoint ? [stage] : [];
  });
  const final = doc.finalStage;
  return targets.length > 0 ? targets : final ? [final] : [];
}

/** Whether a service runs what was built, as far as one can tell. */
export function isDeployedService(service: Service, path: string): boolean {
  const target = service.build?.target?.string ?? '';
  const profiles = service.profiles.map((profile) => profile.string ?? '');
  if ([path, service.name, target, ...profiles].some((name) => isNamedForDevelopment(name))) return false;
  return !service.get('develop') && !service.volumes.some(mountsSources);
}

/** The project's directory, or one in it that is not for data, configuration or scripts of an image. */
const mountsSources = ({ type, source, target, readOnly }: Service['volumes'][number]): boolean =>
  type === 'bind' &&
  !readOnly &&
  /^(?:\.{1,2}(?:\/[\w.-]+)*\/?|\$\{?PWD\}?)$/.test(source?.text.text ?? '') &&
  /^\/(?:app|src|code|usr\/src|workspace|opt|srv|var\/www|go\/src|project|home)(?:\/|$)/.test(
    target?.text.text ?? '',
  ) &&
  !/\.(?:ya?ml|json|conf|cfg|ini|toml|sh|sql|env|crt|pem|key)$/.test(source?.text.text ?? '');

/** A command that a start runs. */
export interface StartedInvocation extends Invocation {
  readonly start: Start;
  /** What stands in the file; of a script of package.json the command that runs it. */
  readonly written: ShellCommand;
  /** The script of package.json it stands in: nothing in it can be edited from here. */
  readonly script: string | undefined;
  /** Something else is started after it. */
  readonly isFollowed: boolean;
}

/** What a start runs, in order; scripts of the package.json in the build context are looked into. */
export const startedInvocations = (start: Start, project: Project): readonly StartedInvocation[] =>
  startedIn(project)(start);

const startedIn = oncePer((project: Project) => oncePer((start: Start) => readStart(start, project)));

function readStart(start: Start, project: Project): readonly StartedInvocation[] {
  const written = startedCommands(start);
  return written.flatMap((command, index): readonly StartedInvocation[] => {
    const isFollowed = index < written.length - 1;
    const own = invocationOf(command);
    const context = start.service ? project.contextOf(start.service) : project.context;
    const script = own && scriptOf(own.command, context);
    if (script) {
      const inner = parseShell(MappedText.of(script.text), 'posix').commands;
      return inner.flatMap((each, at) => {
        const invocation = invocationOf(each);
        const followed = isFollowed || at < inner.length - 1;
        return invocation
          ? [{ ...invocation, start, written: command, script: script.name, isFollowed: followed }]
          : [];
      });
    }
    return own ? [{ ...own, start, written: command, script: undefined, isFollowed }] : [];
  });
}

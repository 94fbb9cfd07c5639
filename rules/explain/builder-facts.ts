/** What Compose files of the project do with a Dockerfile: sentences for its hovers, without values. */
import type { Service } from '../model/compose/service.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { ExposeInstruction, KeyValueInstruction } from '../model/dockerfile/kinds.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { Builder, Project } from '../model/project/project.ts';
import type { Both } from './content.ts';
import { listed } from './naming.ts';
import { code } from './render.ts';

/** More services than this are not told apart in a hover. */
const mostBuilders = 3;

/**
 * Who builds what this instruction belongs to, and what is made of it there.
 * @param variable the one variable of an ARG or ENV that is meant, if not all
 */
export function builderFacts(instruction: Instruction, project: Project, variable?: string): Both[] {
  const { stage, doc } = instruction;
  const builders = project.builders.slice(0, mostBuilders);
  if (instruction.parent) return [];
  const declared = (): readonly string[] =>
    variable === undefined ? (instruction as KeyValueInstruction).pairs.map(({ name }) => name) : [variable];
  const built = ({ service }: Builder): Stage | undefined => builtStage(doc, service);
  if (instruction.keyword === 'ARG') {
    return builders
      .filter((builder) => !stage || needs(built(builder), stage))
      .flatMap((builder) => argumentFacts(declared(), builder));
  }
  if (!stage) return [];
  if (instruction.keyword === 'ENV') {
    return builders
      .filter((builder) => built(builder)?.lineage.includes(stage))
      .flatMap((builder) => environmentFacts(declared(), builder));
  }
  return builders
    .filter((builder) => built(builder) === stage)
    .flatMap((builder): Both[] => {
      switch (instruction.keyword) {
        case 'FROM':
          return [buildFact(builder)];
        case 'EXPOSE':
          return portFacts(instruction as ExposeInstruction, builder);
        case 'USER':
          return replacedFacts(builder, 'user');
        case 'CMD':
          return replacedFacts(builder, builder.service.get('command') ? 'command' : 'entrypoint');
        case 'ENTRYPOINT':
          return replacedFacts(builder, 'entrypoint');
        case 'HEALTHCHECK':
          return replacedFacts(builder, 'healthcheck');
        case 'STOPSIGNAL':
          return replacedFacts(builder, 'stop_signal');
        case 'WORKDIR':
          return replacedFacts(builder, 'working_dir');
        default:
          return [];
      }
    });
}

/** The stage a service asks for; undefined where a variable hides its name. */
function builtStage(doc: DockerfileDocument, service: Service): Stage | undefined {
  const target = service.build?.target;
  if (!target) return doc.finalStage;
  return target.value.known ? doc.stage(target.value.value) : undefined;
}

/** Whether a build of one stage runs another: itself, or what it builds on or copies from. */
function needs(built: Stage | undefined, stage: Stage): boolean {
  const open = built ? [built] : [];
  const seen = new Set(open);
  for (let next = open.pop(); next; next = open.pop()) {
    for (const each of next.dependencies) {
      if (seen.has(each)) continue;
      seen.add(each);
      open.push(each);
    }
  }
  return seen.has(stage);
}

/** With the file it stands in, unless the Dockerfile stands in the service itself. */
const nameOf = ({ path, service }: Builder): string =>
  service.build?.dockerfileInline ? code(service.name) : `${code(service.name)} (${code(path)})`;

function buildFact(builder: Builder): Both {
  const { build } = builder.service;
  const target = build?.target?.string;
  const names = [...new Set(build?.args.map(({ name }) => code(name)))];
  const stage = target === undefined ? { en: '', de: '' } : { en: ' as its target', de: ' als Ziel' };
  const args =
    names.length === 0
      ? { en: '', de: '' }
      : { en: ` and sets ${listed(names, 'en')}`, de: ` und setzt ${listed(names, 'de')}` };
  const service = nameOf(builder);
  return {
    en: `The service ${service} builds this stage${stage.en}${args.en}.`,
    de: `Der Dienst ${service} baut diese Stage${stage.de}${args.de}.`,
  };
}

/** Which of the arguments a service sets. */
function argumentFacts(declared: readonly string[], builder: Builder): Both[] {
  const set = new Set(builder.service.build?.args.map(({ name }) => name));
  const names = declared.filter((name) => set.has(name)).map(code);
  if (names.length === 0) return [];
  const service = nameOf(builder);
  return [
    {
      en: `The service ${service} sets ${listed(names, 'en')}.`,
      de: `Der Dienst ${service} setzt ${listed(names, 'de')}.`,
    },
  ];
}

/** Which of the variables a service sets anew for its containers. */
function environmentFacts(declared: readonly string[], builder: Builder): Both[] {
  const set = new Set(builder.service.environment.map(({ name }) => name));
  const names = declared.filter((name) => set.has(name)).map(code);
  if (names.length === 0) return [];
  const service = nameOf(builder);
  return [
    {
      en: `At the start the service ${service} sets ${listed(names, 'en')} itself.`,
      de: `Beim Start setzt der Dienst ${service} ${listed(names, 'de')} selbst.`,
    },
  ];
}

/** Where the ports lead on the host. Silent about what a variable hides. */
function portFacts({ ports }: ExposeInstruction, builder: Builder): Both[] {
  const service = nameOf(builder);
  return ports.flatMap(({ ports: numbers, protocol }): Both[] => {
    if (!numbers.known) return [];
    const { first, last } = numbers.value;
    const published = builder.service.ports.filter(
      ({ target, published: host, protocol: spoken, isMapMistake }) =>
        !isMapMistake &&
        spoken === protocol &&
        host?.dynamic === false &&
        target?.dynamic === false &&
        target.start !== undefined &&
        target.start >= first &&
        target.start <= last,
    );
    return published.map(({ hostIp, published: host, target }) => {
      const address = hostIp && !hostIp.hasInterpolation ? `${hostIp.text.text}:` : '';
      const everywhere = hostIp ? { en: '', de: '' } : { en: ', on all interfaces', de: ', auf allen Schnittstellen' };
      const inner = code(target?.text ?? '');
      const outer = code(`${address}${host?.text ?? ''}`);
      return {
        en: `The service ${service} publishes ${inner} on the host as ${outer}${everywhere.en}.`,
        de: `Der Dienst ${service} veröffentlicht ${inner} auf dem Host als ${outer}${everywhere.de}.`,
      };
    });
  });
}

/** That a key of the service applies instead. */
function replacedFacts(builder: Builder, key: string): Both[] {
  if (!builder.service.get(key)) return [];
  const service = nameOf(builder);
  return [
    {
      en: `The service ${service} replaces it with its own ${code(key)}.`,
      de: `Der Dienst ${service} ersetzt die Angabe durch ein eigenes ${code(key)}.`,
    },
  ];
}

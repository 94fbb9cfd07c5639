/** What Compose files of the project do with a Dockerfile: sentences for its hovers, without values. */
import type { Service } from '../model/compose/service.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { ExposeInstruction, KeyValueInstruction } from '../model/dockerfile/kinds.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import type { Builder, Project } from '../model/project/project.ts';
import type { Both } from './content.ts';
import { code } from './render.ts';

/** More services than this are not told apart in a hover. */
const mostBuilders = 3;

/** Who builds what this instruction belongs to, and what is made of it there. */
export function builderFacts(instruction: Instruction, project: Project): Both[] {
  const { stage, doc } = instruction;
  const builders = project.builders.slice(0, mostBuilders);
  if (instruction.parent) return [];
  const argument = instruction.keyword === 'ARG' ? (instruction as KeyValueInstruction) : undefined;
  if (argument) return builders.flatMap((builder) => argumentFacts(argument, builder));
  if (!stage) return [];
  return builders
    .filter(({ service }) => builtStage(doc.finalStage, stage, service) === stage)
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
function builtStage(final: Stage | undefined, stage: Stage, service: Service): Stage | undefined {
  const target = service.build?.target;
  if (!target) return final;
  return target.value.known ? stage.doc.stage(target.value.value) : undefined;
}

const nameOf = ({ path, service }: Builder): string => `${code(service.name)} (${code(path)})`;

function buildFact(builder: Builder): Both {
  const { build } = builder.service;
  const target = build?.target?.string;
  const names = [...new Set(build?.args.map(({ name }) => code(name)))];
  const stage = target === undefined ? { en: '', de: '' } : { en: ' as its target', de: ' als Ziel' };
  const args =
    names.length === 0 ? { en: '', de: '' } : { en: ` with ${names.join(', ')}`, de: ` mit ${names.join(', ')}` };
  const service = nameOf(builder);
  return {
    en: `The service ${service} builds this stage${stage.en}${args.en}.`,
    de: `Der Dienst ${service} baut diese Stage${stage.de}${args.de}.`,
  };
}

/** Which of the arguments a service sets. */
function argumentFacts({ pairs }: KeyValueInstruction, builder: Builder): Both[] {
  const set = new Set(builder.service.build?.args.map(({ name }) => name));
  const names = pairs.filter(({ name }) => set.has(name)).map(({ name }) => code(name));
  if (names.length === 0) return [];
  const list = names.join(', ');
  const service = nameOf(builder);
  return [{ en: `The service ${service} sets ${list}.`, de: `Der Dienst ${service} setzt ${list}.` }];
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
      const inner = code(target?.text ?? '');
      const outer = code(`${address}${host?.text ?? ''}`);
      return {
        en: `The service ${service} publishes ${inner} on the host as ${outer}.`,
        de: `Der Dienst ${service} veröffentlicht ${inner} auf dem Host als ${outer}.`,
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

import { type ImageRef, parseImageRef } from '../image/reference.ts';
import { execScript, type ShellScript } from '../shell/script.ts';
import type { Range } from '../text.ts';
import { type Build, readBuild } from './build.ts';
import type { Entry } from './entry.ts';
import { type EnvFile, type EnvVar, readEnvFiles, readEnvironment } from './environment.ts';
import { itemsOf } from './lists.ts';
import { type Port, readPorts } from './port.ts';
import { Healthcheck, type Hook, type ProcessSpec, readHooks, readProcess } from './process.ts';
import {
  type Attachment,
  type Dependency,
  type Extension,
  type Grant,
  readDependencies,
  readExtends,
  readGrants,
  readNetworks,
} from './reference.ts';
import { readVolumes, type VolumeMount } from './volume.ts';

/** A value that is computed once, when first asked for. */
class Once<T> {
  readonly #make: () => T;
  #made: { readonly value: T } | undefined;

  constructor(make: () => T) {
    this.#make = make;
  }
  get value(): T {
    this.#made ??= { value: this.#make() };
    return this.#made.value;
  }
}

/** A service, its keys read in short and long syntax; whatever is malformed is simply missing. */
export class Service {
  readonly entry: Entry;
  readonly name: string;
  readonly nameRange: Range;
  readonly #image = new Once(() => this.#imageOf((entry) => entry.text));
  readonly #defaultImage = new Once(() => this.#imageOf((entry) => entry.scalar?.defaultText));
  readonly #build = new Once(() => readBuild(this.get('build')));
  readonly #ports = new Once(() => readPorts(this.get('ports')));
  readonly #volumes = new Once(() => readVolumes(this.get('volumes')));
  readonly #environment = new Once(() => readEnvironment(this.get('environment')));
  readonly #command = new Once(() => readProcess(this.get('command')));
  readonly #entrypoint = new Once(() => readProcess(this.get('entrypoint')));
  readonly #healthcheck = new Once(() => {
    const entry = this.get('healthcheck');
    return entry?.kind === 'map' ? new Healthcheck(entry) : undefined;
  });
  readonly #hooks = new Once(() => readHooks(this.entry));
  readonly #process = new Once(() => this.#wholeProcess());

  constructor(entry: Entry) {
    this.entry = entry;
    this.name = entry.key;
    this.nameRange = entry.keyRange ?? entry.range;
  }

  /** A key of the service, merged ones included. */
  get(key: string): Entry | undefined {
    return this.entry.get(key);
  }

  /** The image as written; parts behind variables are dynamic. */
  get image(): ImageRef | undefined {
    return this.#image.value;
  }
  /** The image when no variable is set; undefined if that leaves gaps. */
  get defaultImage(): ImageRef | undefined {
    return this.#defaultImage.value;
  }
  get build(): Build | undefined {
    return this.#build.value;
  }
  get ports(): readonly Port[] {
    return this.#ports.value;
  }
  get volumes(): readonly VolumeMount[] {
    return this.#volumes.value;
  }
  get environment(): readonly EnvVar[] {
    return this.#environment.value;
  }
  /** The variable of `environment` with this name. */
  env(name: string): EnvVar | undefined {
    return this.environment.find((variable) => variable.name === name);
  }
  get envFiles(): readonly EnvFile[] {
    return readEnvFiles(this.get('env_file'));
  }
  get labels(): readonly EnvVar[] {
    return readEnvironment(this.get('labels'));
  }
  get dependsOn(): readonly Dependency[] {
    return readDependencies(this.get('depends_on'));
  }
  get secrets(): readonly Grant[] {
    return readGrants(this.get('secrets'));
  }
  get configs(): readonly Grant[] {
    return readGrants(this.get('configs'));
  }
  get networks(): readonly Attachment[] {
    return readNetworks(this.get('networks'));
  }
  get profiles(): readonly Entry[] {
    return itemsOf(this.get('profiles'));
  }
  get extends(): Extension | undefined {
    return readExtends(this.get('extends'));
  }
  get user(): Entry | undefined {
    return this.get('user');
  }
  get restart(): Entry | undefined {
    return this.get('restart');
  }
  get deploy(): Entry | undefined {
    return this.get('deploy');
  }
  /** The most a container may use: `deploy.resources.limits`, or the older key of the service itself. */
  limit(resource: 'memory' | 'cpus' | 'pids'): Entry | undefined {
    const older = { memory: 'mem_limit', cpus: 'cpus', pids: 'pids_limit' }[resource];
    return this.entry.at('deploy', 'resources', 'limits', resource) ?? this.get(older);
  }
  get healthcheck(): Healthcheck | undefined {
    return this.#healthcheck.value;
  }
  get command(): ProcessSpec | undefined {
    return this.#command.value;
  }
  get entrypoint(): ProcessSpec | undefined {
    return this.#entrypoint.value;
  }
  get hooks(): readonly Hook[] {
    return this.#hooks.value;
  }

  /** What runs, as far as it is written here: `command` follows `entrypoint` as its arguments, as Docker has it. */
  get process(): ShellScript | undefined {
    return this.#process.value;
  }

  /** All scripts written in the service: its process, health check and hooks. */
  get scripts(): readonly ShellScript[] {
    const hooks = this.hooks.map(({ process }) => process?.script);
    return [this.process, this.healthcheck?.script, ...hooks].filter((script) => script !== undefined);
  }

  #wholeProcess(): ShellScript | undefined {
    const { entrypoint, command } = this;
    // Options alone go to the entrypoint of the image.
    if (!entrypoint || entrypoint.isEmpty)
      return command?.words[0]?.text.text.startsWith('-') ? undefined : command?.script;
    return command ? execScript([...entrypoint.words, ...command.words]) : entrypoint.script;
  }

  #imageOf(read: (entry: Entry) => Entry['text']): ImageRef | undefined {
    const image = this.get('image');
    const text = image && read(image);
    return text && parseImageRef(text);
  }
}

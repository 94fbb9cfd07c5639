/** What has a name in a file, where it is declared and where it is used. */
import type { LintedDocument } from '../../rules/core/suppress.ts';
import type { ComposeDocument } from '../../rules/model/compose/document.ts';
import type { Entry } from '../../rules/model/compose/entry.ts';
import type { DockerfileDocument } from '../../rules/model/dockerfile/document.ts';
import type { Instruction } from '../../rules/model/dockerfile/instruction.ts';
import { KeyValueInstruction, type Pair } from '../../rules/model/dockerfile/kinds.ts';
import { stageReferences } from '../../rules/model/dockerfile/stage-references.ts';
import type { Range } from '../../rules/model/text.ts';

/** Something named: a stage, a variable, a service, a network, a volume, a secret, a config, an anchor. */
export interface Named {
  readonly declaration: Range;
  readonly uses: readonly Range[];
}

const cache = new WeakMap<LintedDocument, readonly Named[]>();

export function namesIn(document: LintedDocument): readonly Named[] {
  let names = cache.get(document);
  if (!names) {
    names = document.kind === 'dockerfile' ? dockerfileNames(document) : composeNames(document);
    cache.set(document, names);
  }
  return names;
}

const dockerfileNames = (document: DockerfileDocument): Named[] => [...stageNames(document), ...variables(document)];

function stageNames(document: DockerfileDocument): Named[] {
  const references = stageReferences(document);
  return document.stages.flatMap((stage) => {
    const { from } = stage;
    if (!from) return [];
    const bases = document.stages.filter(({ baseStage }) => baseStage === stage);
    const uses = [
      ...bases.flatMap((other) => other.from?.imageWord?.range ?? []),
      ...references.filter(({ target }) => target === stage).map(({ range }) => range),
    ];
    // A stage without a name is meant by its number.
    return [{ declaration: from.alias?.range ?? from.keywordRange, uses }];
  });
}

function variables(document: DockerfileDocument): Named[] {
  const uses = new Map<Pair, Range[]>();
  for (const instruction of document.all) {
    if (instruction instanceof KeyValueInstruction && instruction.keyword !== 'LABEL') {
      for (const pair of instruction.pairs) {
        if (!uses.has(pair)) uses.set(pair, []);
        // `ARG name` in a stage takes the value of the one above the first FROM.
        const outer = instruction.stage && !pair.text ? globalPair(document, pair.name) : undefined;
        if (outer && instruction.keyword === 'ARG') uses.get(outer)?.push(pair.nameRange);
      }
    }
    const scope = document.scopeAt(instruction);
    for (const { name, nameRange } of usesIn(instruction)) {
      const pair = scope.lookup(name)?.pair;
      if (pair) uses.get(pair)?.push(nameRange);
    }
  }
  return [...uses].map(([{ nameRange }, ranges]) => ({ declaration: nameRange, uses: ranges }));
}

const globalPair = (document: DockerfileDocument, name: string): Pair | undefined =>
  document.globalArgs.findLast((arg) => arg.pair(name))?.pair(name);

/** Variables that BuildKit replaces, and those the shell reads, unless the script sets them itself. */
function usesIn(instruction: Instruction): readonly { readonly name: string; readonly nameRange: Range }[] {
  const { script, variables: replaced } = instruction;
  if (!script || instruction.exec) return replaced;
  const own = new Set(script.assignments.map(({ name }) => name));
  return [...replaced, ...script.variables.filter(({ name }) => !own.has(name))];
}

function composeNames(document: ComposeDocument): Named[] {
  const { services } = document;
  const dependencies = services.flatMap(({ dependsOn }) =>
    dependsOn.map(({ service, range }) => ({ name: service, range })),
  );
  const extended = services.flatMap(({ extends: extension }) =>
    extension?.service && !extension.file ? textOf(extension.service) : [],
  );
  const networkModes = services.flatMap((service) => networkModeUse(service.get('network_mode')));
  const attachments = services.flatMap(({ networks }) => networks);
  const mounts = services.flatMap(({ volumes }) =>
    volumes.flatMap(({ type, source, sourceRange }) =>
      type === 'volume' && source && sourceRange ? [{ name: source.text.text, range: sourceRange }] : [],
    ),
  );
  const granted = services.flatMap(({ secrets, build }) => [...secrets, ...(build?.secrets ?? [])]);
  const configs = services.flatMap(({ configs: grants }) => grants);
  const bySource = ({ source, range }: { source: string; range: Range }) => ({ name: source, range });
  return [
    ...declared(
      services.map(({ entry }) => entry),
      [...dependencies, ...extended, ...networkModes],
    ),
    ...declared(document.networks, attachments),
    ...declared(document.volumes, mounts),
    ...declared(document.secrets, granted.map(bySource)),
    ...declared(document.configs, configs.map(bySource)),
    ...anchors(document),
  ];
}

interface Use {
  readonly name: string;
  readonly range: Range;
}

const textOf = (entry: Entry): Use[] =>
  entry.string === undefined ? [] : [{ name: entry.string, range: entry.range }];

/** `network_mode: service:name`. */
function networkModeUse(entry: Entry | undefined): Use[] {
  const prefix = 'service:';
  const { text } = entry ?? {};
  if (!text?.text.startsWith(prefix)) return [];
  return [{ name: text.text.slice(prefix.length), range: text.range(prefix.length) }];
}

function declared(entries: readonly Entry[], uses: readonly Use[]): Named[] {
  const places = new Map<string, Map<number, Range>>();
  for (const { name, range } of uses) {
    // What several services take over through one anchor is written once.
    places.set(name, (places.get(name) ?? new Map<number, Range>()).set(range.start, range));
  }
  return entries.flatMap(({ key, keyRange }) =>
    keyRange ? [{ declaration: keyRange, uses: [...(places.get(key)?.values() ?? [])] }] : [],
  );
}

function anchors({ documents }: ComposeDocument): Named[] {
  const found: { name: string; declaration: Range; uses: Range[] }[] = [];
  const visit = (entry: Entry): void => {
    // A name may be given again: an alias means the last anchor before it.
    const { alias } = entry;
    if (alias) found.findLast(({ name }) => name === alias.name)?.uses.push(alias.range);
    if (entry.inherited) return;
    if (entry.anchor) found.push({ name: entry.anchor.name, declaration: entry.anchor.range, uses: [] });
    for (const child of entry.written) visit(child);
  };
  for (const document of documents) visit(document);
  return found;
}

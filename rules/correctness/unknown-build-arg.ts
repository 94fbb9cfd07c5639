import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { removeEntry, renameKey } from '../model/compose/edits.ts';
import type { EnvVar } from '../model/compose/environment.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { isReadByDocker } from '../model/dockerfile/syntax-version.ts';
import { isBuildkitArg, platformArgs, predefinedArgs } from '../model/dockerfile/variables.ts';

export default projectRule({
  id: 'unknown-build-arg',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Pass only arguments that the Dockerfile declares',
      why: 'A build argument without an ARG of that name is dropped, and the build goes on with the default of another one or with nothing. The image is not what the Compose file says it is.',
      messages: {
        unknown: 'No ARG in {dockerfile} is called "{name}", so its value is not used.',
        near: 'No ARG in {dockerfile} is called "{name}"; did you mean "{suggestion}"?',
      },
      fixes: { rename: 'Write {suggestion}', remove: 'Remove {name}' },
    },
    de: {
      title: 'Nur Argumente übergeben, die das Dockerfile deklariert',
      why: 'Ein Build-Argument ohne ARG dieses Namens fällt weg, und der Build läuft mit dem Standardwert eines anderen oder mit nichts weiter. Das Image ist nicht, was die Compose-Datei angibt.',
      messages: {
        unknown: 'Kein ARG in {dockerfile} heißt „{name}“, der Wert wird nicht verwendet.',
        near: 'Kein ARG in {dockerfile} heißt „{name}“; ist „{suggestion}“ gemeint?',
      },
      fixes: { rename: '{suggestion} schreiben', remove: '{name} entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      args:\n        NODE_VERSON: "24"\n',
        Dockerfile: 'ARG NODE_VERSION=22\nFROM node:${NODE_VERSION}-slim\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      args:\n        NODE_VERSION: "24"\n',
        Dockerfile: 'ARG NODE_VERSION=22\nFROM node:${NODE_VERSION}-slim\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const args = service.build?.args ?? [];
      const built = args.length > 0 ? project.dockerfileOf(service) : undefined;
      const declared = built && declaredArgs(built.document);
      if (!built || !declared) continue;
      const dockerfile = built.path;
      const given = new Set(args.map(({ name }) => name));
      const free = declared.size > mostDeclared ? [] : [...declared].filter((name) => !given.has(name));
      for (const arg of args) {
        const { name, nameRange, entry } = arg;
        // Settings that several services share suit each of them in part.
        const isShared = entry.inherited || entry.parent?.inherited;
        if (isShared || declared.has(name) || isPredefined(name) || name.includes('$')) continue;
        const suggestion = suggest(name, free);
        const fixes = fixesOf(doc, arg, suggestion);
        if (suggestion) report(nameRange, 'near', { dockerfile, name, suggestion }, { fixes });
        else report(nameRange, 'unknown', { dockerfile, name }, { fixes });
      }
    }
  },
});

/** Nobody finds a name by its likeness among more. */
const mostDeclared = 100;

/** Undefined where ONBUILD of a base image or another frontend may declare more. */
function declaredArgs(document: DockerfileDocument): ReadonlySet<string> | undefined {
  if (!isReadByDocker(document)) return undefined;
  if (document.stages.length === 0 || document.stages.some(({ image }) => image?.text.text.includes('onbuild')))
    return undefined;
  return new Set(document.ofType('ARG').flatMap(({ pairs }) => pairs.map(({ name }) => name)));
}

const isPredefined = (name: string): boolean =>
  predefinedArgs.has(name) || platformArgs.has(name) || isBuildkitArg(name);

function fixesOf(doc: ComposeDocument, arg: EnvVar, suggestion: string | undefined): FixDraft<'rename' | 'remove'>[] {
  const { name, entry, form, nameRange } = arg;
  const renaming =
    suggestion === undefined
      ? []
      : form === 'map'
        ? renameKey(doc, entry, suggestion)
        : [{ range: nameRange, text: suggestion }];
  if (renaming.length > 0) return [unsafeFix('rename', renaming, { data: { suggestion: suggestion! } })];
  const removal = removeEntry(doc, entry);
  return removal.length > 0 ? [unsafeFix('remove', removal, { data: { name } })] : [];
}

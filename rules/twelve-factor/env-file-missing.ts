import { type Edit, projectRule, replace, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey, scalarSource } from '../model/compose/edits.ts';
import type { EnvFile } from '../model/compose/environment.ts';
import { hasTemplate } from '../model/project/named-file.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';

export default projectRule({
  id: 'env-file-missing',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Have every env_file, or a template for it',
      why: 'Compose starts nothing while a file of env_file is missing. Such files are not committed, so that everybody who clones the project needs a template, or at least to know what belongs into it.',
      messages: {
        missing:
          '"{file}" is not there, so nothing starts: add a template such as "{file}.example", or say "required: false".',
      },
      fixes: { optional: 'Start without the file too' },
    },
    de: {
      title: 'Jede env_file bereitstellen oder eine Vorlage dafür',
      why: 'Solange eine Datei aus env_file fehlt, startet Compose nichts. Solche Dateien werden nicht eingecheckt; wer das Projekt klont, braucht also eine Vorlage oder muss wenigstens wissen, was hineingehört.',
      messages: {
        missing:
          '„{file}“ fehlt, also startet nichts: eine Vorlage wie „{file}.example“ hinzufügen oder „required: false“ angeben.',
      },
      fixes: { optional: 'Auch ohne die Datei starten' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    env_file: web.env\n' },
      good: {
        'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    env_file: web.env\n',
        'web.env.example': 'PORT=8080\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      for (const envFile of service.envFiles) {
        const { path, required, range } = envFile;
        const file = path.value.known ? path.value.value : undefined;
        if (!required || file === undefined || file.startsWith('/') || file.startsWith('~')) continue;
        const full = joinPath(directoryOf(project.path), file);
        const found = project.has(full);
        if (!found.known || found.value || hasTemplate(project, full)) continue;
        const edits = optional(doc, envFile);
        report(range, 'missing', { file }, { fixes: edits.length > 0 ? [unsafeFix('optional', edits)] : [] });
      }
    }
  },
});

/** The long syntax, with `required: false`. */
function optional(doc: ComposeDocument, { entry, path }: EnvFile): readonly Edit[] {
  if (entry.inherited) return [];
  if (entry.kind === 'map') return addKey(doc, entry, 'required', 'false', entry.get('path'));
  const item = `{path: ${scalarSource(path.text.text, 'plain', { inFlow: true })}, required: false}`;
  return [replace(entry.range, entry.isItem ? item : `[${item}]`)];
}

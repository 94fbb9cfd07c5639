import { projectRule } from '../core/rule.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';
import { isEnvTemplateName } from '../model/project/project.ts';

export default projectRule({
  id: 'env-file-missing',
  severity: 'warning',
  factors: ['config'],
  text: {
    en: {
      title: 'Have every env_file, or a template for it',
      why: 'Compose starts nothing while a file of env_file is missing. Such files are not committed, so that everybody who clones the project needs a template, or at least to know what belongs into it.',
      messages: {
        missing:
          '"{file}" is not there, so nothing starts: add a template such as "{file}.example", or say "required: false".',
      },
    },
    de: {
      title: 'Jede env_file bereitstellen oder eine Vorlage dafür',
      why: 'Solange eine Datei aus env_file fehlt, startet Compose nichts. Solche Dateien werden nicht eingecheckt; wer das Projekt klont, braucht also eine Vorlage oder muss wenigstens wissen, was hineingehört.',
      messages: {
        missing:
          '„{file}“ fehlt, also startet nichts: eine Vorlage wie „{file}.example“ hinzufügen oder „required: false“ angeben.',
      },
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
    const templates = project.envFiles.filter(({ path }) => isEnvTemplateName(path)).map(({ path }) => path);
    for (const service of doc.services) {
      for (const { path, required, range } of service.envFiles) {
        const file = path.value.known ? path.value.value : undefined;
        if (!required || file === undefined || file.startsWith('/') || file.startsWith('~')) continue;
        const full = joinPath(directoryOf(project.path), file);
        const found = project.has(full);
        const isPromised =
          templates.some((template) => directoryOf(template) === directoryOf(full)) ||
          templateEndings.some((ending) => {
            const template = project.has(`${full}${ending}`);
            return template.known && template.value;
          });
        if (found.known && !found.value && !isPromised) report(range, 'missing', { file });
      }
    }
  },
});

const templateEndings = ['.example', '.sample', '.template', '.dist', '.default'];

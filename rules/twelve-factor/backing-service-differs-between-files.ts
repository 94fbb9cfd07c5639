import { projectRule, replace, unsafeFix } from '../core/rule.ts';
import type { Service } from '../model/compose/service.ts';
import { parseTag } from '../model/image/tag.ts';
import { knownServer } from '../model/process/readiness.ts';
import { directoryOf } from '../model/project/path.ts';

export default projectRule({
  id: 'backing-service-differs-between-files',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dev-prod-parity', 'backing-services'],
  text: {
    en: {
      title: 'Run the same backing service everywhere',
      why: 'What works with one database or version fails with the other: the error shows after the release, where it costs most.',
      messages: {
        differs: '"{service}" is "{image}" here and "{other}" in {file}: run the same everywhere.',
        other: 'The other one is written here.',
      },
      fixes: { same: 'Take "{other}"' },
    },
    de: {
      title: 'Überall denselben Dienst betreiben',
      why: 'Was mit der einen Datenbank oder Version läuft, scheitert mit der anderen: Der Fehler zeigt sich nach der Veröffentlichung, wo er am teuersten ist.',
      messages: {
        differs: '„{service}“ ist hier „{image}“ und in {file} „{other}“: überall dasselbe betreiben.',
        other: 'Das andere steht hier.',
      },
      fixes: { same: '„{other}“ nehmen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.prod.yaml': 'services:\n  db:\n    image: postgres:15\n',
        'compose.yaml': 'services:\n  db:\n    image: postgres:18\n',
      },
      good: {
        'compose.prod.yaml': 'services:\n  db:\n    image: postgres:18\n',
        'compose.yaml': 'services:\n  db:\n    image: postgres:18\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const directory = directoryOf(project.path);
    const neighbours = project.composeFiles.filter(
      ({ path }) => path !== project.path && directoryOf(path) === directory,
    );
    for (const service of doc.services) {
      const image = service.image;
      if (!knownServer(service) || !image || image.hasVariable) continue;
      for (const { path, document } of neighbours) {
        const twin = document.service(service.name);
        const other = twin?.image;
        if (!twin || !other || other.hasVariable || !knownServer(twin) || !differs(service, twin)) continue;
        const data = { service: service.name, image: image.text.text, other: other.text.text, file: path };
        const fix = unsafeFix('same', replace(image.range, data.other), { data: { other: data.other } });
        const related = [{ range: other.range, message: 'other' as const, path }];
        report(image.range, 'differs', data, { fixes: [fix], related });
        break;
      }
    }
  },
});

/** Another program, or another major version of it. */
function differs({ image: a }: Service, { image: b }: Service): boolean {
  if (a!.familiarName !== b!.familiarName) return true;
  const [first, second] = [a, b].map((image) => image!.tag && parseTag(image!.tag.value).numbers[0]);
  return first !== undefined && second !== undefined && first !== second;
}

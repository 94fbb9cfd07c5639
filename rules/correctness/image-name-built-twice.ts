import { projectRule } from '../core/rule.ts';
import { runTogether } from '../model/compose/profiles.ts';
import type { Service } from '../model/compose/service.ts';
import { composeBuild } from '../model/project/compose-build.ts';

export default projectRule({
  id: 'image-name-built-twice',
  severity: 'warning',
  factors: ['build-release-run'],
  text: {
    en: {
      title: 'Give different builds different image names',
      why: 'Both builds write the same tag, and the one that ends last wins. Which program both services run then depends on chance.',
      messages: {
        twice: '"{other}" builds something else under the name "{image}": give one of the two another name.',
        first: 'The other build of this name.',
      },
    },
    de: {
      title: 'Verschiedenen Builds verschiedene Image-Namen geben',
      why: 'Beide Builds schreiben dasselbe Tag, und der zuletzt fertige gewinnt. Welches Programm beide Dienste dann ausführen, hängt vom Zufall ab.',
      messages: {
        twice: '„{other}“ baut unter dem Namen „{image}“ etwas anderes: einem der beiden einen anderen Namen geben.',
        first: 'Der andere Build dieses Namens.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    build: ./web\n    image: acme/shop:1\n  worker:\n    build: ./worker\n    image: acme/shop:1\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    build: ./web\n    image: acme/shop-web:1\n  worker:\n    build: ./worker\n    image: acme/shop-worker:1\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const first = new Map<string, { readonly service: Service; readonly what: string }>();
    for (const service of doc.services) {
      const name = service.get('image')?.value;
      const what = name?.known && !service.extends ? builtThing(project.path, service) : undefined;
      if (!name?.known || what === undefined) continue;
      const image = name.value;
      const other = first.get(image);
      if (!other) first.set(image, { service, what });
      else if (other.what !== what && runTogether(other.service, service)) {
        const related = [{ range: other.service.get('image')!.range, message: 'first' as const }];
        const isShared = service.get('image')!.inherited;
        const range = isShared ? service.nameRange : service.get('image')!.range;
        report(range, 'twice', { other: other.service.name, image }, { related });
      }
    }
  },
});

/** What tells one build from another: files, target and arguments; undefined where a variable hides it. */
function builtThing(path: string, service: Service): string | undefined {
  const { build } = service;
  const found = composeBuild(path, service);
  if (!build || !found.known || !found.value) return undefined;
  const { target, dockerfileInline, args } = build;
  if (target && !target.value.known) return undefined;
  const given = args.map((arg) => `${arg.name}=${arg.text?.text ?? ''}`).sort();
  const { context, dockerfile = dockerfileInline?.string } = found.value;
  return JSON.stringify([context, dockerfile, target?.value.known ? target.value.value : '', given]);
}

import { projectRule } from '../core/rule.ts';
import { isNamedForProduction } from '../model/process/start.ts';

export default projectRule({
  id: 'release-without-tag',
  severity: 'info',
  factors: ['build-release-run'],
  text: {
    en: {
      title: 'Give every release a tag of its own',
      why: 'When each build gets the same name, the one before is lost: nobody can say which release runs on which machine, and there is none to go back to.',
      messages: {
        unnamed: 'The image of "{service}" has no name: add image with a tag of its own, such as the commit.',
        same: 'Each build of "{service}" gets the same name: give it a tag of its own, such as the commit.',
      },
    },
    de: {
      title: 'Jedem Release einen eigenen Tag geben',
      why: 'Bekommt jeder Build denselben Namen, ist der vorige verloren: Niemand kann sagen, welches Release auf welcher Maschine läuft, und es gibt keines, zu dem man zurückkehren könnte.',
      messages: {
        unnamed: 'Das Image von „{service}“ hat keinen Namen: image mit einem eigenen Tag angeben, etwa dem Commit.',
        same: 'Jeder Build von „{service}“ bekommt denselben Namen: einen eigenen Tag geben, etwa den Commit.',
      },
    },
  },
  examples: [
    {
      bad: { 'compose.prod.yaml': 'services:\n  web:\n    build: .\n    image: acme/web:latest\n' },
      good: { 'compose.prod.yaml': 'services:\n  web:\n    build: .\n    image: acme/web:${TAG:?}\n' },
    },
  ],
  checkCompose({ doc, project, report }) {
    if (!isNamedForProduction(project.path)) return;
    for (const service of doc.services) {
      const { name, image, build } = service;
      const key = build?.entry.keyRange;
      if (!key || service.extends || build.tags.length > 0) continue;
      if (!image) {
        // A file this one is laid over may name it.
        if (!project.composeFiles.some(({ document }) => document.service(name)?.image)) {
          report(key, 'unnamed', { service: name });
        }
      } else if (!image.hasVariable && !image.digest && (!image.tag || image.tag.value === 'latest')) {
        report(image.tag?.range ?? image.range, 'same', { service: name });
      }
    }
  },
});

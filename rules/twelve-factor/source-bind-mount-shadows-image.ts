import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeItems } from '../model/compose/edits.ts';
import { isWithin, targetOf } from '../model/compose/storage.ts';
import { isForDevelopment } from '../model/dockerfile/dev-dependencies.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import { cleanPath } from '../model/project/path.ts';

export default projectRule({
  id: 'source-bind-mount-shadows-image',
  severity: 'info',
  fixable: 'unsafe',
  factors: ['build-release-run', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Mount sources over the image in a development file only',
      why: 'A directory that is mounted over the program hides what was built and tested: what runs is whatever lies on that machine, without the dependencies the build installed there.',
      messages: {
        hidden:
          '"{source}" hides what the image holds in "{target}": move the mount to compose.override.yaml, or use "develop.watch".',
      },
      fixes: { remove: 'Remove the mount' },
    },
    de: {
      title: 'Quelltext nur in einer Entwicklungsdatei über das Image legen',
      why: 'Ein Verzeichnis, das über das Programm gelegt wird, verdeckt, was gebaut und getestet wurde: Es läuft, was auf diesem Rechner liegt, ohne die Abhängigkeiten, die der Build dort installiert hat.',
      messages: {
        hidden:
          '„{source}“ verdeckt, was im Image in „{target}“ liegt: nach compose.override.yaml verschieben oder „develop.watch“ verwenden.',
      },
      fixes: { remove: 'Einbindung entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    volumes:\n      - .:/app\n',
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build: .\n',
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const { stage } = project.dockerfileOf(service) ?? {};
      const workdir = stage?.workdir;
      if (!stage || !workdir?.known || isForDevelopment(stage)) continue;
      if (isNamedForDevelopment(`${project.path}/${service.name}`, stage)) continue;
      const copies = stage.lineage.some((each) => each.ofType('COPY').length + each.ofType('ADD').length > 0);
      for (const { type, source, target, entry, range } of service.volumes) {
        const [from, to] = [source?.text.text, target?.text.text];
        if (type !== 'bind' || !from || !to || !copies || !/^(?:\.{1,2}(?:\/|$)|\$\{?PWD\}?)/.test(from)) continue;
        if (cleanPath(to) !== cleanPath(workdir.value) || to === '/') continue;
        // What kept parts of the image visible below the mount is of no use without it.
        const below = service.volumes.filter(
          (each) => each.type === 'volume' && !each.source && isWithin(targetOf(each) ?? '', to),
        );
        const edits = removeItems(doc, [entry, ...below.map((each) => each.entry)]);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
        report(range, 'hidden', { source: from, target: to }, { fixes });
      }
    }
  },
});

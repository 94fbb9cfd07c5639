import { dockerfileRule, type Edit, replace, unsafeFix } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import type { ImageRef } from '../model/image/reference.ts';
import { isRoot } from '../model/users/identity.ts';
import { dropsPrivileges, hasRootMaster } from '../model/users/privileges.ts';

export default dockerfileRule({
  id: 'root-master-process',
  severity: 'info',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Run web servers without a root master process',
      why: 'The server’s first process stays root and only its workers give that up. It hardly touches requests, but root owns configuration, logs and the process tree, and clusters that forbid root refuse the image. There are images of the same servers that listen on a high port and need no root at all.',
      messages: {
        sibling:
          'The first process of "{image}" stays root, only its workers are "{worker}" (as of {date}): "{sibling}" needs no root and listens on 8080.',
        plain: 'The first process of "{image}" stays root, only its workers are "{worker}" (as of {date}).',
      },
      fixes: { sibling: 'Build on "{sibling}"' },
    },
    de: {
      title: 'Webserver ohne root als ersten Prozess betreiben',
      why: 'Der erste Prozess des Servers bleibt root, nur die Worker geben das auf. Mit Anfragen hat er kaum zu tun, doch Konfiguration, Logs und Prozessbaum gehören root, und Cluster, die root verbieten, weisen das Image ab. Dieselben Server gibt es als Images, die einen hohen Port verwenden und ganz ohne root auskommen.',
      messages: {
        sibling:
          'Der erste Prozess von „{image}“ bleibt root, nur die Worker sind „{worker}“ (Stand {date}): „{sibling}“ braucht kein root und verwendet Port 8080.',
        plain: 'Der erste Prozess von „{image}“ bleibt root, nur die Worker sind „{worker}“ (Stand {date}).',
      },
      fixes: { sibling: 'Auf „{sibling}“ aufbauen' },
    },
  },
  examples: [
    {
      bad: 'FROM nginx:1.29-alpine\nCOPY public /usr/share/nginx/html\nEXPOSE 80\n',
      good: 'FROM nginxinc/nginx-unprivileged:1.29-alpine\nCOPY public /usr/share/nginx/html\nEXPOSE 8080\n',
    },
  ],
  check({ doc, report }) {
    const stage = doc.finalStage;
    const image = stage?.externalImage;
    const facts = image && imageFacts(image);
    const worker = facts?.workerUser;
    if (!stage || !image || worker === undefined || !stage.user.known || !isRoot(stage.user.value)) return;
    if (!hasRootMaster(stage) || dropsPrivileges(stage)) return;
    const data = { image: image.text.text, worker, date: facts!.asOf };
    const sibling = facts!.siblings.unprivileged?.replace(/^docker\.io\//, '');
    if (sibling === undefined) return report(stage.headRange, 'plain', data);
    const edits = fixEdits(stage, sibling);
    const fixes = edits.length > 0 ? [unsafeFix('sibling', edits, { data: { sibling } })] : [];
    report(stage.headRange, 'sibling', { ...data, sibling }, { fixes });
  },
});

/** The image's name, and the port it opens. */
function fixEdits(stage: Stage, sibling: string): readonly Edit[] {
  const { image } = stage;
  if (!image?.repository || image.digest || image.hasVariable || !hasSibling(image)) return [];
  const ports = stage.exposedPorts
    .filter(({ ports: { known }, word }) => known && word.raw.replace('/tcp', '') === '80')
    .map(({ word }) => replace(word.range, word.raw.replace('80', '8080')));
  const start = image.registry?.range.start ?? image.repository.range.start;
  return [replace({ start, end: image.repository.range.end }, sibling), ...ports];
}

/** The unprivileged images do not go back to the oldest releases. */
function hasSibling({ tag }: ImageRef): boolean {
  const release = /^1\.(\d{1,3})(?:[.-]|$)/.exec(tag?.value ?? '');
  return release ? Number(release[1]) >= 20 : !/^\d/.test(tag?.value ?? '') || /^1(?:-|$)/.test(tag?.value ?? '');
}

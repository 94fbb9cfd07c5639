import { projectRule, unsafeFix } from '../core/rule.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import type { Project } from '../model/project/project.ts';
import { isRoot } from '../model/users/identity.ts';
import { dropsPrivileges, hasRootMaster } from '../model/users/privileges.ts';

export default projectRule({
  id: 'effective-root',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Let no service run as root by default',
      why: 'Where neither the image nor the service says who runs, it is root. Whoever takes the process over can change everything in the container and writes to mounted directories as the host’s root.',
      messages: {
        image: '"{service}" runs as root, the user of "{image}" (as of {date}): add user with an unprivileged one.',
        built: '"{service}" runs as root, because {path} names no other user: add USER there, or user here.',
      },
      fixes: { add: 'Run as {user}' },
    },
    de: {
      title: 'Keinen Dienst unbemerkt als root laufen lassen',
      why: 'Sagen weder Image noch Dienst, wer läuft, ist es root. Wer den Prozess übernimmt, kann im Container alles ändern und schreibt in eingehängte Verzeichnisse als root des Hosts.',
      messages: {
        image:
          '„{service}“ läuft als root, dem Benutzer von „{image}“ (Stand {date}): user mit einem unprivilegierten ergänzen.',
        built:
          '„{service}“ läuft als root, weil {path} keinen anderen Benutzer nennt: dort USER ergänzen oder hier user.',
      },
      fixes: { add: 'Als {user} ausführen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  job:\n    image: node:24-slim\n    command: node job.js\n',
      },
      good: {
        'compose.yaml': 'services:\n  job:\n    image: node:24-slim\n    user: node\n    command: node job.js\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      if (service.user || service.extends || service.get('privileged')?.boolean === true) continue;
      const root = rootOf(service, project);
      if (!root) continue;
      const edits = addKey(doc, service.entry, 'user', root.user);
      const data = { user: root.user.replaceAll('"', '') };
      const fixes = edits.length > 0 ? [unsafeFix('add', edits, { data })] : [];
      const { name } = service;
      if (root.path !== undefined) report(service.nameRange, 'built', { service: name, path: root.path }, { fixes });
      else
        report(service.get('image')!.range, 'image', { service: name, image: root.image, date: root.date }, { fixes });
    }
  },
});

type Root =
  | { readonly path: string; readonly user: string }
  | { readonly path?: never; readonly image: string; readonly date: string; readonly user: string };

/** Where root comes from, if it surely does and nothing hands over; and whom to name instead. */
function rootOf(service: Service, project: Project): Root | undefined {
  if (service.build) {
    const built = project.dockerfileOf(service);
    const stage = built?.stage;
    return stage && isRootStage(stage, project) ? { path: built.path, user: '"10001:10001"' } : undefined;
  }
  const image = service.defaultImage;
  const facts = image && imageFacts(image);
  if (!image || facts?.user !== 'root' || facts.dropsPrivileges !== false || facts.workerUser !== undefined)
    return undefined;
  // Servers prepare their data as root; what they do then is their own affair.
  if (facts.kind === 'server') return undefined;
  const [only, another] = facts.users ?? [];
  return { image: image.text.text, date: facts.asOf, user: only && !another ? only.name : '"10001:10001"' };
}

const isRootStage = (stage: Stage, project: Project): boolean =>
  stage.user.known &&
  isRoot(stage.user.value) &&
  !stage.isWindows &&
  !dropsPrivileges(stage, project) &&
  !hasRootMaster(stage);

import { type Peer, projectRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import type { Project } from '../model/project/project.ts';
import { isRoot } from '../model/users/identity.ts';

export default projectRule({
  id: 'explicit-root-user',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0018' },
  text: {
    en: {
      title: 'Do not turn a service into root',
      why: 'user replaces the USER of the image. With root there, whoever takes the process over can change everything in the container, writes to mounted directories as the host’s root, and all care the image took is undone.',
      messages: {
        root: '"{service}" runs as root: remove "user: {user}", or name an unprivileged user.',
        replaces: '"{service}" runs as root, although {source} says "{other}": remove "user: {user}".',
        hook: 'This hook of "{service}" runs as root: do that while the image is built, or name an unprivileged user.',
      },
      fixes: { remove: 'Remove user' },
    },
    de: {
      title: 'Einen Dienst nicht zu root machen',
      why: 'user ersetzt den USER des Images. Steht dort root, kann, wer den Prozess übernimmt, im Container alles ändern, schreibt in eingehängte Verzeichnisse als root des Hosts, und alle Vorsicht des Images war umsonst.',
      messages: {
        root: '„{service}“ läuft als root: „user: {user}“ entfernen oder einen unprivilegierten Benutzer nennen.',
        replaces: '„{service}“ läuft als root, obwohl {source} „{other}“ sagt: „user: {user}“ entfernen.',
        hook: 'Dieser Hook von „{service}“ läuft als root: das beim Bau des Images tun oder einen unprivilegierten Benutzer nennen.',
      },
      fixes: { remove: 'user entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    user: root\n',
        Dockerfile: 'FROM node:24-slim\nUSER node\nCMD ["node", "server.js"]\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build: .\n',
        Dockerfile: 'FROM node:24-slim\nUSER node\nCMD ["node", "server.js"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composeLint: readonly Peer[] = ['composeLint'];
    for (const service of doc.services) {
      const entry = service.user;
      const user = entry?.value.known ? entry.value.value : '';
      if (entry && isRoot(user.split(':')[0]!)) {
        const other = imageUser(service, project);
        const edits = other ? removeEntry(doc, entry) : [];
        const details = { fixes: edits.length > 0 ? [unsafeFix('remove', edits)] : [], sources: composeLint };
        if (other) report(entry.range, 'replaces', { service: service.name, user, ...other }, details);
        else report(entry.range, 'root', { service: service.name, user }, details);
      }
      for (const hook of service.hooks) {
        const hookUser = hook.entry.get('user');
        if (!hookUser?.value.known || !isRoot(hookUser.value.value.split(':')[0]!)) continue;
        report(hookUser.range, 'hook', { service: service.name }, { sources: [] });
      }
    }
  },
});

/** The unprivileged user that the service would have, and where that is said. */
function imageUser(
  service: Service,
  project: Project,
): { readonly other: string; readonly source: string } | undefined {
  const built = project.dockerfileOf(service);
  if (service.build) {
    const user = built?.stage?.user;
    return built && user?.known && !isRoot(user.value) ? { other: user.value, source: built.path } : undefined;
  }
  const image = service.defaultImage;
  const user = image && imageFacts(image)?.user;
  return user !== undefined && !isRoot(user) ? { other: user, source: `"${image!.text.text}"` } : undefined;
}

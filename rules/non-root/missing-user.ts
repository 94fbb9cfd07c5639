import { projectRule, unsafeFix } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { stageAccounts } from '../model/users/accounts.ts';
import { isRoot } from '../model/users/identity.ts';
import { dropsPrivileges, hasRootMaster, isUserReplaced } from '../model/users/privileges.ts';
import { atEndOfStage, unprivilegedUserFor } from '../model/users/user-edits.ts';

export default projectRule({
  id: 'missing-user',
  severity: 'warning',
  fixable: 'unsafe',
  presetOptions: { strict: { unknownImages: true }, all: { imagesWithoutCommand: true } },
  sources: { trivy: 'DS-0002', checkov: 'CKV_DOCKER_3', kics: 'Missing User Instruction' },
  options: {
    unknownImages: {
      type: 'boolean',
      default: false,
      en: 'Also report images of which nobody knows whether they run as root.',
      de: 'Auch Images melden, von denen niemand weiß, ob sie als root laufen.',
    },
    imagesWithoutCommand: {
      type: 'boolean',
      default: false,
      en: 'Also report images of an operating system or a build tool that start nothing of their own: others build on them.',
      de: 'Auch Images mit Betriebssystem oder Build-Werkzeug melden, die nichts Eigenes starten: Auf ihnen bauen andere auf.',
    },
  },
  text: {
    en: {
      title: 'Run the container as an unprivileged user',
      why: 'Without USER the process runs as root. Whoever takes it over can change everything in the container, writes to mounted directories as the host’s root, and needs only one more flaw in kernel or runtime to own the host. Many clusters refuse such images.',
      messages: {
        missing: '"{image}" runs as root (as of {date}), and no USER changes that: set an unprivileged user.',
        stateful:
          '"{image}" runs as root (as of {date}), and so everything in the volume "{volume}" belongs to root: set an unprivileged user.',
        unknown: 'Nothing here says who "{image}" runs as, so it may be root: set an unprivileged user.',
        scratch: 'Without USER the program runs as root: set a numeric user such as 65532:65532.',
      },
      fixes: { add: 'Run as "{user}"' },
    },
    de: {
      title: 'Den Container unter einem unprivilegierten Benutzer ausführen',
      why: 'Ohne USER läuft der Prozess als root. Wer ihn übernimmt, kann im Container alles ändern, schreibt in eingehängte Verzeichnisse als root des Hosts und braucht nur noch eine Lücke in Kernel oder Laufzeit, um den Host zu besitzen. Viele Cluster weisen solche Images ab.',
      messages: {
        missing:
          '„{image}“ läuft als root (Stand {date}), und kein USER ändert das: einen unprivilegierten Benutzer setzen.',
        stateful:
          '„{image}“ läuft als root (Stand {date}), also gehört auch alles im Volume „{volume}“ root: einen unprivilegierten Benutzer setzen.',
        unknown:
          'Nichts sagt hier, als wer „{image}“ läuft, vielleicht also als root: einen unprivilegierten Benutzer setzen.',
        scratch: 'Ohne USER läuft das Programm als root: einen Benutzer als Zahl setzen, etwa 65532:65532.',
      },
      fixes: { add: 'Als „{user}“ ausführen' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-alpine\nWORKDIR /app\nCOPY server.js ./\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-alpine\nWORKDIR /app\nCOPY server.js ./\nUSER node\nCMD ["node", "server.js"]\n',
    },
    {
      bad: 'FROM alpine:3.22\nCOPY server /usr/local/bin/\nCMD ["server"]\n',
      good: 'FROM alpine:3.22\nCOPY server /usr/local/bin/\nRUN addgroup -g 10001 app && adduser -D -H -u 10001 -G app app\nUSER 10001:10001\nCMD ["server"]\n',
    },
  ],
  checkDockerfile({ doc, options, project, report }) {
    const stage = doc.finalStage;
    const image = stage?.externalImage;
    if (!stage || !image || stage.isWindows || stage.userInstruction) return;
    const { user } = stage;
    if (user.known ? !isRoot(user.value) : !options.unknownImages || image.name === undefined) return;
    if (!startsSomething(stage, options.imagesWithoutCommand)) return;
    if (dropsPrivileges(stage, project) || hasRootMaster(stage) || isUserReplaced(project)) return;
    if (stageAccounts(stage).some(({ kind }) => kind === 'user')) return;
    const inAnyStage = doc.ofType('USER').length > 0;
    const sources = inAnyStage ? (['trivy'] as const) : (['trivy', 'checkov', 'kics'] as const);
    if (!user.known) return report(stage.headRange, 'unknown', { image: image.text.text }, { sources });
    const added = unprivilegedUserFor(stage);
    const fixes = [unsafeFix('add', atEndOfStage(stage, added.lines), { data: { user: added.user } })];
    const details = { fixes, sources };
    const facts = imageFacts(image);
    if (!facts || image.isScratch) return report(stage.headRange, 'scratch', {}, details);
    const data = { image: image.text.text, date: facts.asOf };
    const volume = declaredVolume(stage);
    if (volume === undefined) report(stage.headRange, 'missing', data, details);
    else report(stage.headRange, 'stateful', { ...data, volume }, details);
  },
});

/** Images that start nothing carry files, or others build on them. */
function startsSomething(stage: Stage, orIsSystem: boolean): boolean {
  const { entrypoint, cmd } = stage.startCommand;
  const kind = stage.externalImage && imageFacts(stage.externalImage)?.kind;
  if (entrypoint || cmd) return true;
  if (kind === undefined || kind === 'scratch') return false;
  return orIsSystem || (kind !== 'os' && kind !== 'build');
}

/** A volume that holds more than what is temporary. */
function declaredVolume(stage: Stage): string | undefined {
  const words = stage.lineage.flatMap((each) => each.ofType('VOLUME')).flatMap((volume) => volume.words);
  const paths = words.flatMap(({ value }) => (value.known ? value.value : []));
  return paths.find((path) => !/^\/(?:var\/)?tmp\/?$/.test(path));
}

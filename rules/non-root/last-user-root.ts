import { dockerfileRule, type Peer, unsafeFix } from '../core/rule.ts';
import type { UserInstruction } from '../model/dockerfile/kinds.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { stageAccounts } from '../model/users/accounts.ts';
import { earlierUser, setsRoot } from '../model/users/identity.ts';
import { dropsPrivileges, hasRootMaster } from '../model/users/privileges.ts';
import { endAs, existingUser, unprivilegedUserFor } from '../model/users/user-edits.ts';

export default dockerfileRule({
  id: 'last-user-root',
  severity: 'warning',
  fixable: 'unsafe',
  presetOptions: { all: { allStages: true } },
  sources: { hadolint: 'DL3002', trivy: 'DS-0002', checkov: 'CKV_DOCKER_8', kics: "Last User Is 'root'" },
  options: {
    allStages: {
      type: 'boolean',
      default: false,
      en: 'Also report stages that are only copied from, and images that hand over to another user when they start.',
      de: 'Auch Stages melden, aus denen nur kopiert wird, und Images, die beim Start zu einem anderen Benutzer wechseln.',
    },
  },
  text: {
    en: {
      title: 'Leave root before the image is done',
      why: 'The last USER is who the container runs as. As root, whoever takes the process over can change everything in the container and needs only one more flaw in kernel or runtime to own the host. Going back to root for an installation is fine, staying root is not.',
      messages: {
        root: 'The container runs as "{user}", the last USER: end the stage with an unprivileged one.',
        back: 'After "USER {earlier}" this goes back to root and stays there: end the stage with "USER {earlier}".',
        stage: 'The stage "{stage}" ends as "{user}": leave root when it is no longer needed.',
      },
      fixes: { leave: 'End the stage as "{user}"' },
    },
    de: {
      title: 'root wieder verlassen, bevor das Image fertig ist',
      why: 'Der letzte USER bestimmt, wer den Container ausführt. Ist das root, kann, wer den Prozess übernimmt, im Container alles ändern und braucht nur noch eine Lücke in Kernel oder Laufzeit, um den Host zu besitzen. Für eine Installation zu root zurückzukehren ist in Ordnung, dabei zu bleiben nicht.',
      messages: {
        root: 'Der Container läuft als „{user}“, dem letzten USER: Die Stage mit einem unprivilegierten beenden.',
        back: 'Nach „USER {earlier}“ geht es hier zu root zurück, und dabei bleibt es: Die Stage mit „USER {earlier}“ beenden.',
        stage: 'Die Stage „{stage}“ endet als „{user}“: root verlassen, sobald es nicht mehr gebraucht wird.',
      },
      fixes: { leave: 'Die Stage als „{user}“ beenden' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24\nUSER node\nWORKDIR /home/node/app\nUSER root\nRUN npm install --global pm2@6\nCMD ["pm2-runtime", "app.js"]\n',
      good: 'FROM node:24\nUSER node\nWORKDIR /home/node/app\nUSER root\nRUN npm install --global pm2@6\nUSER node\nCMD ["pm2-runtime", "app.js"]\n',
    },
  ],
  check({ doc, options, report }) {
    const stages = options.allStages ? doc.stages : doc.stages.filter(({ isFinal }) => isFinal);
    const seen = new Set<UserInstruction>();
    // From the last stage on: a USER that several stages inherit is the final one's.
    for (const stage of stages.toReversed()) {
      const last = stage.userInstruction;
      if (!last || seen.has(last) || !setsRoot(last) || !last.user) continue;
      if (!options.allStages && (stage.isWindows || dropsPrivileges(stage) || hasRootMaster(stage))) continue;
      seen.add(last);
      const earlier = earlierUser(stage, last);
      const user = last.user.value.known ? last.user.value.value : '';
      const fixes = fixFor(stage, last, earlier);
      const all: readonly Peer[] = ['hadolint', 'trivy', 'checkov', 'kics'];
      const details = { fixes, sources: stage.isFinal ? all : (['hadolint'] as const) };
      if (!stage.isFinal) report(last.user.range, 'stage', { user, stage: stage.label }, details);
      else if (earlier) report(last.user.range, 'back', { earlier: earlier.body.text }, details);
      else report(last.user.range, 'root', { user }, details);
    }
  },
});

function fixFor(stage: Stage, last: UserInstruction, earlier: UserInstruction | undefined) {
  const created = stageAccounts(stage).findLast(({ kind, name }) => kind === 'user' && name.value !== undefined);
  const name = earlier?.body.text ?? created?.name.value;
  const next = name === undefined ? unprivilegedUserFor(stage) : existingUser(name);
  return [unsafeFix('leave', endAs(stage, next, last), { data: { user: next.user } })];
}

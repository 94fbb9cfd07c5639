import { dockerfileRule, replace, safeFix } from '../core/rule.ts';
import { numericId } from '../model/users/accounts.ts';
import { isRoot, isUserName } from '../model/users/identity.ts';

export default dockerfileRule({
  id: 'user-name-not-numeric',
  severity: 'info',
  preset: 'strict',
  fixable: 'safe',
  presetOptions: { all: { everyUser: true } },
  sources: { hadolint: 'DL3066' },
  options: {
    everyUser: {
      type: 'boolean',
      default: false,
      en: 'Look at every USER, not only at the one the container runs as.',
      de: 'Jeden USER ansehen, nicht nur den, als der der Container läuft.',
    },
  },
  text: {
    en: {
      title: 'Name the final user by its number',
      why: 'Kubernetes cannot look into /etc/passwd of an image: with runAsNonRoot it refuses to start a container whose user is a name. A number says the same on every host, also for files in mounted directories.',
      messages: {
        known: 'USER names "{user}": write {uid}, so that Kubernetes can tell that this is not root.',
        root: 'USER names "root" instead of a number: write 0.',
        unknown: 'USER names "{user}": write the number, so that Kubernetes can tell that this is not root.',
      },
      fixes: { number: 'Write {uid} instead of "{user}"' },
    },
    de: {
      title: 'Den letzten Benutzer als Zahl angeben',
      why: 'Kubernetes kann nicht in die /etc/passwd eines Images sehen: Mit runAsNonRoot startet es keinen Container, dessen Benutzer ein Name ist. Eine Zahl bedeutet auf jedem Host dasselbe, auch für Dateien in eingehängten Verzeichnissen.',
      messages: {
        known: 'USER nennt „{user}“: {uid} schreiben, damit Kubernetes erkennt, dass das nicht root ist.',
        root: 'USER nennt „root“ statt einer Zahl: 0 schreiben.',
        unknown: 'USER nennt „{user}“: die Zahl schreiben, damit Kubernetes erkennt, dass das nicht root ist.',
      },
      fixes: { number: '{uid} statt „{user}“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN useradd --uid 10001 app\nUSER app\nCMD ["app"]\n',
      good: 'FROM debian:13-slim\nRUN useradd --uid 10001 app\nUSER 10001\nCMD ["app"]\n',
    },
  ],
  check({ doc, options, report }) {
    const last = doc.finalStage?.userInstruction;
    for (const instruction of options.everyUser ? doc.ofType('USER') : last ? [last] : []) {
      const { user: word, stage } = instruction;
      if (!word?.value.known || !stage || stage.isWindows) continue;
      const user = word.value.value;
      if (!isUserName(user) || (isRoot(user) && !options.everyUser)) continue;
      const uid = isRoot(user) ? 0 : numericId(stage, user);
      if (uid === undefined) {
        report(word.range, 'unknown', { user });
        continue;
      }
      const fixes = [safeFix('number', replace(word.range, String(uid)), { data: { user, uid } })];
      if (uid === 0) report(word.range, 'root', {}, { fixes });
      else report(word.range, 'known', { user, uid }, { fixes });
    }
  },
});

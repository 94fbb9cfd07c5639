import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { permissionChanges, setsUserId } from '../model/shell/paths.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'setuid-files',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Set no set-user-ID bits',
      why: 'Whoever starts a program with the set-user-ID bit becomes its owner, mostly root. One flaw in it undoes everything that USER was for, unless every container is run with no-new-privileges, where the bit does nothing.',
      messages: {
        path: 'Mode {mode} makes everybody who runs "{path}" its owner: leave the set-user-ID bit out.',
        copied: 'Mode {mode} makes everybody who runs what {keyword} brings its owner: leave the set-user-ID bit out.',
      },
      fixes: { drop: 'Use mode {mode}' },
    },
    de: {
      title: 'Keine Set-User-ID-Bits setzen',
      why: 'Wer ein Programm mit Set-User-ID-Bit startet, wird zu dessen Eigentümer, meist root. Eine Lücke darin macht alles zunichte, wozu USER da war; läuft der Container mit no-new-privileges, bewirkt das Bit dagegen gar nichts.',
      messages: {
        path: 'Modus {mode} macht jeden, der „{path}“ startet, zu dessen Eigentümer: das Set-User-ID-Bit weglassen.',
        copied:
          'Modus {mode} macht jeden, der startet, was {keyword} bringt, zu dessen Eigentümer: das Set-User-ID-Bit weglassen.',
      },
      fixes: { drop: 'Modus {mode} verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nCOPY tool /usr/local/bin/\nRUN chmod 4755 /usr/local/bin/tool\n',
      good: 'FROM debian:13-slim\nCOPY tool /usr/local/bin/\nRUN chmod 0755 /usr/local/bin/tool\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!run.script || !isInFinalImage(run)) continue;
      for (const { kind, value, paths } of permissionChanges(run.script)) {
        const mode = value?.value;
        const [path] = paths;
        if (kind !== 'mode' || mode === undefined || !path || !setsUserId(mode)) continue;
        report(value!.range, 'path', { mode, path: path.value ?? path.text }, { fixes: fixFor(value!.range, mode) });
      }
    }
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      const mode = copy.flag('chmod');
      if (!mode?.value || !mode.valueRange || !isInFinalImage(copy) || !setsUserId(mode.value)) continue;
      const fixes = fixFor(mode.valueRange, mode.value);
      report(mode.valueRange, 'copied', { mode: mode.value, keyword: copy.keyword }, { fixes });
    }
  },
});

/** `4755` without its first digit's 4. */
function fixFor(range: Range, mode: string) {
  if (!/^[4-7][0-7]{3}$/.test(mode)) return [];
  const narrower = `${Number(mode[0]) - 4}${mode.slice(1)}`;
  return [unsafeFix('drop', replace(range, narrower), { data: { mode: narrower } })];
}

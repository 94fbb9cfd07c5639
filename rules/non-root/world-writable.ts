import { dockerfileRule, type Edit, replace, unsafeFix } from '../core/rule.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import {
  createdDirectories,
  isWorldWritable,
  permissionChanges,
  setsSticky,
  withoutWorldWrite,
} from '../model/shell/paths.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'world-writable',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Let not everybody write',
      why: 'What everybody may write, whoever takes over any process of the container can replace: code that runs next, configuration, data of others. Mode 777 mostly hides that the directory belongs to the wrong user.',
      messages: {
        path: 'Mode {mode} lets everybody change "{path}": give it to the user who needs it (chown) and drop the right.',
        copied: 'Mode {mode} lets everybody change what {keyword} brings: use --chown and drop the right.',
      },
      fixes: { drop: 'Use mode {mode}' },
    },
    de: {
      title: 'Nicht alle schreiben lassen',
      why: 'Was alle schreiben dürfen, kann ersetzen, wer irgendeinen Prozess des Containers übernimmt: Code, der als Nächstes läuft, Konfiguration, fremde Daten. Hinter Modus 777 steckt meist nur, dass das Verzeichnis dem falschen Benutzer gehört.',
      messages: {
        path: 'Mit Modus {mode} dürfen alle „{path}“ ändern: dem Benutzer geben, der das braucht (chown), und das Recht wegnehmen.',
        copied: 'Mit Modus {mode} dürfen alle ändern, was {keyword} bringt: --chown verwenden und das Recht wegnehmen.',
      },
      fixes: { drop: 'Modus {mode} verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nRUN mkdir /data && chmod 777 /data\nUSER node\n',
      good: 'FROM node:24-slim\nRUN mkdir /data && chown node /data\nUSER node\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!run.script || !isInFinalImage(run)) continue;
      const changes = permissionChanges(run.script).flatMap(({ kind, value, paths }) =>
        kind === 'mode' ? { value, path: paths.find(({ text }) => !isTemporary(text)) } : [],
      );
      const made = createdDirectories(run.script).map(({ mode, path }) => ({ value: mode, path }));
      for (const { value, path } of [...changes, ...made]) {
        const mode = value?.value;
        if (mode === undefined || !path || isTemporary(path.text) || !isOpen(mode)) continue;
        report(value!.range, 'path', { mode, path: path.value ?? path.text }, { fixes: fixFor(value!.range, mode) });
      }
    }
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      const mode = copy.flag('chmod');
      if (!mode?.value || !mode.valueRange || !isInFinalImage(copy) || !isOpen(mode.value)) continue;
      const fixes = fixFor(mode.valueRange, mode.value);
      report(mode.valueRange, 'copied', { mode: mode.value, keyword: copy.keyword }, { fixes });
    }
  },
});

/** With the sticky bit, as /tmp has it, nobody can take away what is another's. */
const isOpen = (mode: string): boolean => isWorldWritable(mode) === true && setsSticky(mode) !== true;

const isTemporary = (path: string): boolean => /^\/(?:var\/)?tmp\/.|^\/dev\//.test(path);

function fixFor(range: Range, mode: string) {
  const narrower = withoutWorldWrite(mode);
  const edit: Edit = replace(range, narrower ?? mode);
  return narrower === undefined ? [] : [unsafeFix('drop', edit, { data: { mode: narrower } })];
}

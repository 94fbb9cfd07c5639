import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'secret-mount-permissions',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Let only the user of a RUN read its secret',
      why: 'With this mode every account in the build container can read the secret while the RUN lasts, so also the scripts of the packages it installs under another user. Without a mode only the owner can (0400).',
      messages: {
        others: 'The mode {mode} lets every user read the secret: use 0400, with "uid=" where the RUN is not root.',
      },
      fixes: { owner: 'Let only the owner read: 0400' },
    },
    de: {
      title: 'Ein Secret nur vom Benutzer des RUN lesen lassen',
      why: 'Mit diesem Modus kann jedes Konto im Build-Container das Secret lesen, solange das RUN läuft, also auch Skripte installierter Pakete unter anderen Benutzern. Ohne Angabe darf es nur der Eigentümer (0400).',
      messages: {
        others:
          'Der Modus {mode} lässt jeden Benutzer das Secret lesen: 0400 verwenden, mit „uid=“, wenn das RUN nicht als root läuft.',
      },
      fixes: { owner: 'Nur den Eigentümer lesen lassen: 0400' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN --mount=type=secret,id=token,mode=0444 ./fetch.sh\n',
      good: 'FROM alpine:3.22\nRUN --mount=type=secret,id=token ./fetch.sh\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const mount of run.mounts) {
        const mode = mount.type === 'secret' || mount.type === 'ssh' ? mount.option('mode') : undefined;
        if (!mode?.value || !mode.valueRange || !/^[0-7]{3,5}$/.test(mode.value)) continue;
        if ((Number.parseInt(mode.value, 8) & 0o007) === 0) continue;
        const fixes = [unsafeFix('owner', replace(mode.valueRange, '0400'))];
        report(mode.valueRange, 'others', { mode: mode.value }, { fixes });
      }
    }
  },
});

import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey, replaceScalar } from '../model/compose/edits.ts';
import { targetOf } from '../model/compose/storage.ts';
import type { VolumeMount } from '../model/compose/volume.ts';

export default composeRule({
  id: 'config-mount-writable',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Mount configuration read-only',
      why: 'A program that has been taken over can change its configuration or certificates on the host, where the change outlives every new container and may reach other services.',
      messages: { writable: 'The container can change {file} on the host: mount it read-only.' },
      fixes: { readOnly: 'Mount read-only' },
    },
    de: {
      title: 'Konfiguration nur lesbar einbinden',
      why: 'Ein übernommenes Programm kann seine Konfiguration oder Zertifikate auf dem Host ändern. Dort überlebt die Änderung jeden neuen Container und erreicht vielleicht andere Dienste.',
      messages: { writable: 'Der Container kann {file} auf dem Host ändern: nur lesbar einbinden.' },
      fixes: { readOnly: 'Nur lesbar einbinden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - ./nginx.conf:/etc/nginx/nginx.conf\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - ./nginx.conf:/etc/nginx/nginx.conf:ro\n',
    },
  ],
  check({ doc, report }) {
    for (const { volumes } of doc.services) {
      for (const mount of volumes) {
        const source = mount.source?.text.text;
        if (mount.type !== 'bind' || mount.readOnly || source === undefined || !isConfiguration(source, mount))
          continue;
        const edits = readOnly(doc, mount);
        const fixes = edits.length > 0 ? [unsafeFix('readOnly', edits)] : [];
        report(mount.range, 'writable', { file: source }, { fixes });
      }
    }
  },
});

const configurationFile =
  /\.(?:conf|cnf|cfg|ini|toml|ya?ml|json|properties|xml|crt|cer|pem|key|htpasswd)(?:\.template)?$/i;

/** Files by their ending; of Traefik's acme.json and the like the program itself is the author. */
const isConfiguration = (source: string, mount: VolumeMount): boolean =>
  configurationFile.test(source) &&
  configurationFile.test(targetOf(mount) ?? '') &&
  !/acme|package(?:-lock)?\.json$/i.test(source);

function readOnly(doc: ComposeDocument, mount: VolumeMount) {
  if (!mount.isShort) return mount.entry.get('read_only') ? [] : addKey(doc, mount.entry, 'read_only', 'true');
  if (mount.options.some(({ value }) => value === 'rw') || mount.entry.string === undefined) return [];
  return replaceScalar(mount.entry, `${mount.entry.string}${mount.options.length > 0 ? ',' : ':'}ro`);
}

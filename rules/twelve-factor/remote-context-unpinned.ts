import { composeRule } from '../core/rule.ts';
import { isRemote } from '../model/project/compose-build.ts';
import { includedFiles } from '../model/project/composition.ts';

export default composeRule({
  id: 'remote-context-unpinned',
  severity: 'warning',
  factors: ['codebase', 'dependencies'],
  text: {
    en: {
      title: 'Pin what comes from a remote repository',
      why: 'A branch holds something else tomorrow: the same Compose file builds or starts another program, and nobody can say which one runs or go back to it.',
      messages: {
        branch: 'The branch "{ref}" moves on: name a commit or a tag behind "#".',
        none: 'Whatever the repository holds at the time is built: name a commit or a tag behind "#".',
        included: 'Whatever the repository holds at the time is taken in: name a commit or a tag behind "#".',
        artifact: 'Whatever was published last is taken in: name a version or a digest.',
      },
    },
    de: {
      title: 'Festlegen, was aus einem entfernten Repository kommt',
      why: 'Ein Zweig enthält morgen etwas anderes: Dieselbe Compose-Datei baut oder startet ein anderes Programm, und niemand kann sagen, welches läuft, oder zu ihm zurückkehren.',
      messages: {
        branch: 'Der Zweig „{ref}“ wandert weiter: hinter „#“ einen Commit oder ein Tag angeben.',
        none: 'Es wird gebaut, was das Repository gerade enthält: hinter „#“ einen Commit oder ein Tag angeben.',
        included: 'Eingebunden wird, was das Repository gerade enthält: hinter „#“ einen Commit oder ein Tag angeben.',
        artifact: 'Eingebunden wird, was zuletzt veröffentlicht wurde: eine Version oder einen Digest angeben.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    build: https://github.com/acme/web.git#main\n',
      good: 'services:\n  web:\n    build: https://github.com/acme/web.git#v1.4.2\n',
    },
  ],
  check({ doc, report }) {
    for (const { build } of doc.services) {
      const context = build?.context?.scalar;
      const address = context?.value;
      if (!address?.known || !isRepository(address.value)) continue;
      const ref = refOf(address.value);
      if (ref === '') report(context!.range, 'none', {});
      else if (branches.test(ref)) report(context!.range, 'branch', { ref });
    }
    const extended = doc.services.flatMap((service) => service.extends?.file ?? []);
    for (const { scalar } of [...includedFiles(doc).map(({ file }) => file), ...extended]) {
      const address = scalar?.value;
      if (!scalar || !address?.known || !isRemote(address.value)) continue;
      const ref = refOf(address.value);
      if (address.value.startsWith('oci://')) {
        if (!hasVersion(address.value)) report(scalar.range, 'artifact', {});
      } else if (!isRepository(address.value)) continue;
      else if (ref === '') report(scalar.range, 'included', {});
      else if (branches.test(ref)) report(scalar.range, 'branch', { ref });
    }
  },
});

const isRepository = (address: string): boolean =>
  /^(?:git@|git:\/\/|ssh:\/\/|github\.com\/)/.test(address) || /^https?:\/\/[^#]*\.git(?:#|$)/.test(address);

/** What stands behind `#`, without the directory in the repository. */
const refOf = (address: string): string => {
  const hash = address.indexOf('#');
  return hash < 0 ? '' : (address.slice(hash + 1).split(':')[0] ?? '');
};

/** `oci://registry:5000/stack:1.4`, `oci://registry/stack@sha256:…` */
const hasVersion = (address: string): boolean => {
  const last = address.slice(address.lastIndexOf('/') + 1);
  return last.includes('@') || (last.includes(':') && !last.endsWith(':latest'));
};

const branches = /^(?:refs\/heads\/.+|main|master|develop|dev|trunk|HEAD|stable|latest|next)$/;

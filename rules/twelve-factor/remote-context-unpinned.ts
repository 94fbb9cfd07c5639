import { composeRule } from '../core/rule.ts';

export default composeRule({
  id: 'remote-context-unpinned',
  severity: 'warning',
  factors: ['codebase', 'dependencies'],
  text: {
    en: {
      title: 'Pin the commit that is built from a remote repository',
      why: 'A branch holds something else tomorrow: the same Compose file builds another program, and nobody can say which one runs or go back to it.',
      messages: {
        branch: 'The branch "{ref}" moves on: name a commit or a tag behind "#".',
        none: 'Whatever the repository holds at the time is built: name a commit or a tag behind "#".',
      },
    },
    de: {
      title: 'Commit festlegen, der aus einem entfernten Repository gebaut wird',
      why: 'Ein Zweig enthält morgen etwas anderes: Dieselbe Compose-Datei baut ein anderes Programm, und niemand kann sagen, welches läuft, oder zu ihm zurückkehren.',
      messages: {
        branch: 'Der Zweig „{ref}“ wandert weiter: hinter „#“ einen Commit oder ein Tag angeben.',
        none: 'Es wird gebaut, was das Repository gerade enthält: hinter „#“ einen Commit oder ein Tag angeben.',
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
      const hash = address.value.indexOf('#');
      const [ref = ''] = hash < 0 ? [] : address.value.slice(hash + 1).split(':');
      if (ref === '') report(context!.range, 'none', {});
      else if (branches.test(ref)) report(context!.range, 'branch', { ref });
    }
  },
});

const isRepository = (context: string): boolean =>
  /^(?:git@|git:\/\/|ssh:\/\/|github\.com\/)/.test(context) || /^https?:\/\/[^#]*\.git(?:#|$)/.test(context);

const branches = /^(?:refs\/heads\/.+|main|master|develop|dev|trunk|HEAD|stable|latest|next)$/;

import { projectRule, unsafeFix } from '../core/rule.ts';
import { addKey } from '../model/compose/edits.ts';
import { targetOf } from '../model/compose/storage.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';

export default projectRule({
  id: 'bind-source-missing',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Mount files that exist',
      why: 'Docker creates what a short mount does not find: an empty directory that belongs to root. The program gets a directory where it wants its configuration and fails with a message that points elsewhere; the directory stays in the project.',
      messages: {
        missing: 'There is no file {path}: Docker creates a directory in its place.',
      },
      fixes: { refuse: 'Refuse to start instead of creating it' },
    },
    de: {
      title: 'Dateien einbinden, die es gibt',
      why: 'Was ein kurz geschriebener Mount nicht findet, legt Docker an: als leeres Verzeichnis, das root gehört. Das Programm bekommt ein Verzeichnis statt seiner Konfiguration und scheitert mit einer Meldung, die anderswohin zeigt; das Verzeichnis bleibt im Projekt.',
      messages: { missing: 'Die Datei {path} gibt es nicht: Docker legt an ihrer Stelle ein Verzeichnis an.' },
      fixes: { refuse: 'Den Start verweigern, statt es anzulegen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - ./nginx.cnf:/etc/nginx/nginx.conf:ro\n',
        'nginx.conf': 'events {}\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - ./nginx.conf:/etc/nginx/nginx.conf:ro\n',
        'nginx.conf': 'events {}\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const { volumes } of doc.services) {
      for (const mount of volumes) {
        const { source, entry, isShort } = mount;
        if (mount.type !== 'bind' || !source?.value.known || !/^\.{1,2}\//.test(source.value.value)) continue;
        const target = targetOf(mount);
        const bind = entry.get('bind');
        if (
          !isFile(source.value.value) ||
          !target ||
          !isFile(target) ||
          bind?.get('create_host_path')?.boolean === false
        )
          continue;
        const exists = project.has(joinPath(directoryOf(project.path), source.value.value));
        if (!exists.known || exists.value) continue;
        const edits =
          isShort || bind
            ? []
            : addKey(
                doc,
                entry,
                'bind',
                entry.style === 'flow' ? '{create_host_path: false}' : ['create_host_path: false'],
              );
        const fixes = edits.length > 0 ? [unsafeFix('refuse', edits)] : [];
        report(source.range, 'missing', { path: source.value.value }, { fixes });
      }
    }
  },
});

/** Names that only files have. Keys, certificates and settings are often made on each machine: they are left out. */
const isFile = (path: string): boolean =>
  /\.(?:conf|cnf|cfg|ini|toml|ya?ml|json|xml|sql|sh|html?|js|ts|py|rb|php|properties|template|tmpl)$/i.test(path) &&
  !/(?:^|[/.])(?:secret|local|generated|acme|build|dist|out|target)/i.test(path);

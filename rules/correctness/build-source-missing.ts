import { projectRule, unsafeFix } from '../core/rule.ts';
import { replaceScalar } from '../model/compose/edits.ts';
import { composeBuild } from '../model/project/compose-build.ts';
import { isIgnoredByGit } from '../model/project/git-ignore.ts';
import { baseName, joinPath } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';
import type { Value } from '../model/value.ts';

export default projectRule({
  id: 'build-source-missing',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Build from files that exist',
      why: 'Without its directory or its Dockerfile nothing can be built, and the service does not start.',
      messages: {
        context: 'There is no directory "{path}" to build from.',
        dockerfile: 'There is no file "{path}" to build from.',
        other: 'There is no file "{path}" to build from, but "{found}".',
      },
      fixes: { rename: 'Write "{found}"' },
    },
    de: {
      title: 'Aus Dateien bauen, die es gibt',
      why: 'Ohne sein Verzeichnis oder sein Dockerfile lässt sich nichts bauen, und der Dienst startet nicht.',
      messages: {
        context: 'Es gibt kein Verzeichnis „{path}“, aus dem gebaut werden könnte.',
        dockerfile: 'Es gibt keine Datei „{path}“, nach der gebaut werden könnte.',
        other: 'Es gibt keine Datei „{path}“, nach der gebaut werden könnte, wohl aber „{found}“.',
      },
      fixes: { rename: '„{found}“ schreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: Dockerfile.prod\n',
        Dockerfile: 'FROM nginx:1.29\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: Dockerfile\n',
        Dockerfile: 'FROM nginx:1.29\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const context = project.contextOf(service);
      const entry = service.build?.context;
      const written = service.build?.dockerfile;
      const place = written ?? entry ?? service.build?.entry;
      if (!context || !place) continue;
      const { directory } = context;
      const build = composeBuild(project.path, service);
      const dockerfile = build.known ? build.value?.dockerfile : undefined;
      if (entry && isSurelyAbsent(project.has(directory))) {
        if (!isMadeLater(project, directory)) report(entry.range, 'context', { path: directory });
        continue;
      }
      if (dockerfile === undefined || !isSurelyAbsent(project.has(dockerfile))) continue;
      if (isMadeLater(project, directory)) continue;
      // What is fetched later, like a Git submodule, is an empty directory before.
      if (!context.files.known || context.files.value.length === 0) continue;
      const range = place.kind === 'scalar' ? place.range : (place.keyRange ?? place.range);
      const [found, ...more] = context.files.value.filter((path) => looksLikeDockerfile.test(baseName(path)));
      if (found === undefined || more.length > 0) {
        report(range, 'dockerfile', { path: dockerfile });
        continue;
      }
      const edits = written ? replaceScalar(written, found) : [];
      const fixes = edits.length > 0 ? [unsafeFix('rename', edits, { data: { found } })] : [];
      report(range, 'other', { path: dockerfile, found: joinPath(directory, found) }, { fixes });
    }
  },
});

/** What Git ignores is made by a script, or cloned, before the build. */
const isMadeLater = (project: Project, directory: string): boolean => {
  const ignored = isIgnoredByGit(project, joinPath(directory, 'Dockerfile'));
  return ignored.known && ignored.value;
};

const isSurelyAbsent = (there: Value<boolean>): boolean => there.known && !there.value;

const looksLikeDockerfile = /^(?:Dockerfile|Containerfile|dockerfile)(?:[.-][\w.-]+)?$|^[\w.-]+\.[Dd]ockerfile$/;

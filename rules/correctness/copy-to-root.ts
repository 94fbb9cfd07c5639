import { dockerfileRule } from '../core/rule.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { pathInImage } from '../model/dockerfile/layers.ts';
import { isAbsolutePath, isFirstWorkdir } from '../model/dockerfile/workdirs.ts';
import { baseName } from '../model/project/path.ts';

export default dockerfileRule({
  id: 'copy-to-root',
  severity: 'info',
  text: {
    en: {
      title: 'Copy the application into a directory of its own',
      why: 'In the root of the file system the files of the application lie among those of the system: a directory named bin or lib gets mixed with the one of the image, nothing can be given to another user as a whole, and nobody sees any more what belongs to the application.',
      messages: {
        all: '{keyword} mixes {path} with the directories of the system: copy into a directory such as /app.',
        file: '{keyword} puts {path} into the root of the file system: copy into a directory such as /app.',
      },
    },
    de: {
      title: 'Die Anwendung in ein eigenes Verzeichnis kopieren',
      why: 'In der Wurzel des Dateisystems liegen die Dateien der Anwendung zwischen denen des Systems: Ein Verzeichnis namens bin oder lib vermischt sich mit dem des Images, nichts lässt sich im Ganzen einem anderen Benutzer geben, und niemand sieht mehr, was zur Anwendung gehört.',
      messages: {
        all: '{keyword} vermischt {path} mit den Verzeichnissen des Systems: in ein Verzeichnis wie /app kopieren.',
        file: '{keyword} legt {path} in die Wurzel des Dateisystems: in ein Verzeichnis wie /app kopieren.',
      },
    },
  },
  examples: [{ bad: 'FROM python:3.14-slim\nCOPY . /\n', good: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY . .\n' }],
  check({ doc, report }) {
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      if (copy.stage?.externalImage?.isScratch || copy.from || copy.stage?.isWindows || !goesToRoot(copy)) continue;
      const source = copy.sources.find(({ value }) => value.known && isApplication(value.value));
      if (!source?.value.known) continue;
      const key = isEverything(source.value.value) ? 'all' : 'file';
      report(copy.destination!.range, key, { keyword: copy.keyword, path: source.raw });
    }
  },
});

/** Said outright, or by a WORKDIR of this file. */
function goesToRoot(copy: CopyInstruction): boolean {
  const target = copy.destination?.value;
  if (!target?.known || pathInImage(copy, target.value) !== '/') return false;
  return isAbsolutePath(target.value) || !isFirstWorkdir(copy);
}

const isEverything = (source: string): boolean => /^(?:\.?\/?\*?|\.\/\.)$/.test(source);

/** Scripts to start with, archives that unpack, and trees made for the root (`rootfs`) belong there. */
function isApplication(source: string): boolean {
  if (source === '') return false;
  if (isEverything(source)) return true;
  const name = baseName(source.replace(/\/+$/, ''));
  return /^[\w-]+\.(?:[cm]?[jt]sx?|json|py|rb|php|go|rs|java|cs|html?|css|ya?ml|toml|lock|jar|war|txt|md)$/.test(name);
}

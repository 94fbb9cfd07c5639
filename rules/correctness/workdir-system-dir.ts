import { dockerfileRule } from '../core/rule.ts';
import { directoryAfter } from '../model/dockerfile/workdirs.ts';

export default dockerfileRule({
  id: 'workdir-system-dir',
  severity: 'warning',
  sources: { trivy: 'DS-0030' },
  text: {
    en: {
      title: 'Keep WORKDIR out of the directories of the system',
      why: 'Docker mounts /proc, /sys and /dev anew in every container, so files that the build puts there are gone at run time. The others belong to the kernel and the boot loader, and a program that writes there can break what it does not know.',
      messages: {
        mounted:
          'Every container mounts {root} anew, so what is put into {path} is gone: use a directory such as /app.',
        system: '{root} belongs to the system: use a directory such as /app instead of {path}.',
      },
    },
    de: {
      title: 'WORKDIR von den Verzeichnissen des Systems fernhalten',
      why: 'Docker hängt /proc, /sys und /dev in jedem Container neu ein; was der Build dort ablegt, ist zur Laufzeit weg. Die anderen gehören Kernel und Bootloader, und ein Programm, das dort schreibt, kann zerstören, was es nicht kennt.',
      messages: {
        mounted:
          'Jeder Container hängt {root} neu ein; was in {path} liegt, ist dann weg: ein Verzeichnis wie /app verwenden.',
        system: '{root} gehört dem System: statt {path} ein Verzeichnis wie /app verwenden.',
      },
    },
  },
  examples: [{ bad: 'FROM alpine:3.23\nWORKDIR /dev/app\n', good: 'FROM alpine:3.23\nWORKDIR /app\n' }],
  check({ doc, report }) {
    for (const workdir of doc.ofType('WORKDIR')) {
      const directory = directoryAfter(workdir);
      const root = directory.known ? directory.value.split('/')[1]! : '';
      if (!directory.known || !roots.has(root)) continue;
      const path = workdir.words[0]!;
      const data = { root: `/${root}`, path: directory.value };
      if (mounted.has(root)) report(path.range, 'mounted', data, root === 'sys' ? { sources: [] } : {});
      else report(path.range, 'system', data);
    }
  },
});

const mounted = new Set(['proc', 'sys', 'dev']);
const roots = new Set([...mounted, 'boot', 'initrd', 'lost+found']);

import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import { baseName, type Instruction } from '../model/dockerfile/instruction.ts';
import { isPathOfSh } from '../model/dockerfile/run-shell.ts';
import { createdLinks } from '../model/shell/paths.ts';

export default dockerfileRule({
  id: 'use-shell-instruction',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { hadolint: 'DL4005', kics: 'Changing Default Shell Using RUN Command' },
  text: {
    en: {
      title: 'Choose the shell with SHELL instead of replacing /bin/sh',
      why: 'Every script of the image that begins with #!/bin/sh runs with another shell from then on, those of its packages too, and an update of the package that owns /bin/sh undoes the change. SHELL changes nothing but how the following RUN, CMD and ENTRYPOINT are read.',
      messages: { link: 'This replaces the {path} of all scripts in the image: use SHELL ["{shell}", "-c"].' },
      fixes: { replace: 'Use SHELL' },
    },
    de: {
      title: 'Die Shell mit SHELL wählen, statt /bin/sh zu ersetzen',
      why: 'Jedes Skript im Image, das mit #!/bin/sh beginnt, läuft von da an mit einer anderen Shell, auch die der Pakete, und ein Update des Pakets, dem /bin/sh gehört, macht die Änderung rückgängig. SHELL ändert nur, womit die folgenden RUN, CMD und ENTRYPOINT gelesen werden.',
      messages: { link: 'Das ersetzt {path} für alle Skripte im Image: SHELL ["{shell}", "-c"] verwenden.' },
      fixes: { replace: 'SHELL verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN ln -sf /bin/bash /bin/sh\n',
      good: 'FROM debian:13-slim\nSHELL ["/bin/bash", "-c"]\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { command, target, link } of run.script ? createdLinks(run.script) : []) {
        const name = baseName(target.value ?? '');
        if (!isPathOfSh(link.value) || !/^(?:bash|zsh|ksh|fish)$/.test(name)) continue;
        const shell = target.value === name ? `/bin/${name}` : target.value!;
        const fix = unsafeFix('replace', replace(run.range, `SHELL ["${shell}", "-c"]`));
        report(command.range, 'link', { path: link.value!, shell }, { fixes: doesOnlyThis(run) ? [fix] : [] });
      }
    }
  },
});

/** No command besides the link, but `rm /bin/sh` to make room for it; on one line, so that no comment is lost. */
function doesOnlyThis({ commands, isOneLine }: Instruction): boolean {
  const others = commands.filter(
    ({ name, operands }) => !(name === 'rm' && operands.every(({ value }) => isPathOfSh(value))),
  );
  return others.length === 1 && isOneLine;
}

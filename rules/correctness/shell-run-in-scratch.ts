import { dockerfileRule, type FixDraft, replace, safeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { pathInImage } from '../model/dockerfile/layers.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { jsonForm, plainWords } from '../model/process/exec-form.ts';

export default dockerfileRule({
  id: 'shell-run-in-scratch',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Use no shell where the image has none',
      why: 'The shell form of RUN, CMD and ENTRYPOINT is read by /bin/sh. scratch is empty, and distroless images leave the shell out: RUN stops the build, and a CMD or ENTRYPOINT stops the container as soon as it starts.',
      messages: { none: '{keyword} needs a shell to read it, and "{image}" has none: use the exec form.' },
      fixes: { exec: 'Use the exec form' },
    },
    de: {
      title: 'Keine Shell verwenden, wo das Image keine hat',
      why: 'Die Shell-Form von RUN, CMD und ENTRYPOINT liest /bin/sh. scratch ist leer, und Distroless-Images lassen die Shell weg: RUN bricht den Build ab, CMD oder ENTRYPOINT den Container, sobald er startet.',
      messages: { none: '{keyword} braucht eine Shell, und „{image}“ hat keine: die Exec-Form verwenden.' },
      fixes: { exec: 'Exec-Form verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM scratch\nCOPY --from=build /app /app\nENTRYPOINT /app\n',
      good: 'FROM scratch\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n',
    },
  ],
  check({ doc, report }) {
    for (const instruction of doc.all) {
      const { stage, keyword, form, isProcess, body, parent } = instruction;
      if (!isProcess || form === 'exec' || !stage || body.length === 0 || parent?.keyword === 'ONBUILD') continue;
      const image = stage.externalImage;
      const lacksShell = image && (image.isScratch || imageFacts(image)?.shell === 'none');
      if (!lacksShell || instruction.interpreter || mayHaveShell(instruction)) continue;
      report(instruction.keywordRange, 'none', { keyword, image: image.text.text }, { fixes: fixesOf(instruction) });
    }
  },
});

const homes = ['/bin', '/usr', '/usr/bin', '/bin/sh', '/usr/bin/sh'];

/** SHELL names one, or something that was copied or mounted may hold `/bin/sh`. */
function mayHaveShell(instruction: Instruction): boolean {
  const stages = instruction.stage?.lineage ?? [];
  if (stages.some((stage) => stage.ofType('SHELL').length > 0) || instruction.mounts.length > 0) return true;
  const all = stages.flatMap((stage) => [...stage.ofType('COPY'), ...stage.ofType('ADD')]);
  return all.some((copy: CopyInstruction) => {
    const target = copy.destination?.value;
    const path = target?.known ? pathInImage(copy, target.value) : undefined;
    return path === undefined || path === '/' || path.startsWith(':') || homes.includes(path.replace(/\/$/, ''));
  });
}

function fixesOf({ doc, script, body, keyword }: Instruction): FixDraft<'exec'>[] {
  const words = script && keyword !== 'RUN' ? plainWords(script) : undefined;
  const { start, end } = body.range();
  const commented = doc.comments.some(({ range }) => range.start > start && range.end < end);
  return words && !commented ? [safeFix('exec', replace(body.range(), jsonForm(words)))] : [];
}

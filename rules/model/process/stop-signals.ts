import type { Edit } from '../../core/rule.ts';
import type { ComposeDocument } from '../compose/document.ts';
import { replaceScalar } from '../compose/edits.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { Range } from '../text.ts';

/** A stop signal as STOPSIGNAL or `stop_signal` names it. */
export interface WrittenSignal {
  readonly text: string;
  readonly range: Range;
  /** Writes another one; empty where the text belongs to others too. */
  readonly edits: (signal: string) => readonly Edit[];
}

/** The stop signals a file names, as far as no variable hides them. */
export function stopSignals(doc: DockerfileDocument | ComposeDocument): readonly WrittenSignal[] {
  if (doc.kind === 'dockerfile') {
    return doc.ofType('STOPSIGNAL').flatMap(({ words: [word] }) => {
      const text = word?.value.known ? word.value.value : '';
      if (!word || text === '') return [];
      return [
        {
          text,
          range: word.range,
          edits: (signal) => (word.raw === text ? [{ range: word.range, text: signal }] : []),
        },
      ];
    });
  }
  return doc.services.flatMap((service) => {
    const entry = service.get('stop_signal');
    if (!entry?.value.known || entry.value.value === '') return [];
    return [{ text: entry.value.value, range: entry.range, edits: (signal) => replaceScalar(entry, signal) }];
  });
}

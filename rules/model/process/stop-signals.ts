import type { Edit } from '../../core/rule.ts';
import type { ComposeDocument } from '../compose/document.ts';
import { replaceScalar } from '../compose/edits.ts';
import type { Service } from '../compose/service.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import { imageFacts } from '../image/knowledge.ts';
import type { Range } from '../text.ts';
import { parseSignal } from './signals.ts';

/** A stop signal as STOPSIGNAL or `stop_signal` names it. */
export interface WrittenSignal {
  readonly text: string;
  readonly range: Range;
  /** What the image of a service is made to end on; SIGTERM, which programs expect, where nobody says. */
  readonly graceful: string;
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
          graceful: 'SIGTERM',
          edits: (signal) => (word.raw === text ? [{ range: word.range, text: signal }] : []),
        },
      ];
    });
  }
  return doc.services.flatMap((service) => {
    const entry = service.get('stop_signal');
    if (!entry?.value.known || entry.value.value === '') return [];
    const own = imageStopSignal(service);
    const edits = (signal: string) => replaceScalar(entry, signal);
    return [{ text: entry.value.value, range: entry.range, graceful: own ?? 'SIGTERM', edits }];
  });
}

/** The signal that the image of a service says it stops on, by its full name. */
export function imageStopSignal({ build, defaultImage }: Service): string | undefined {
  const image = build ? undefined : defaultImage;
  return parseSignal((image && imageFacts(image)?.stopSignal) ?? '')?.canonical;
}

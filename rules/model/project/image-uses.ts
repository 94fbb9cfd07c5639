/** The images that files ask for, in Dockerfiles and Compose files alike. */
import type { ComposeDocument } from '../compose/document.ts';
import type { Service } from '../compose/service.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { CopyInstruction, FromInstruction } from '../dockerfile/kinds.ts';
import type { ImageRef } from '../image/reference.ts';
import { oncePer } from '../once-per.ts';

/** One image that is pulled. */
export interface ImageUse {
  /** With the values of global ARGs and the defaults of Compose variables put in. */
  readonly image: ImageRef;
  readonly place: 'from' | 'copy' | 'service';
  /** Nothing was put in: what stands in the file is the reference. */
  readonly isLiteral: boolean;
  readonly from: FromInstruction | undefined;
  readonly service: Service | undefined;
}

/**
 * What FROM, `COPY --from` and the services of a Compose file pull, in source order. Not `scratch`, not stages, not the
 * names of images that a service builds itself, not what may be a named build context (`COPY --from=assets`).
 */
export const imageUses = oncePer((doc: DockerfileDocument | ComposeDocument): readonly ImageUse[] => {
  if (doc.kind === 'compose') return doc.services.flatMap(serviceImage);
  const froms = doc.stages.flatMap(({ from, image }) =>
    from && image && !image.isScratch && isTold(from) ? [fromImage(from, image)] : [],
  );
  const copies = [...doc.ofType('COPY'), ...doc.ofType('ADD')].flatMap(copiedImage);
  return [...froms, ...copies].sort((a, b) => a.image.range.start - b.image.range.start);
});

/** A variable that nobody declares is a mistake of its own: what it would leave over is no image anybody asked for. */
const isTold = (from: FromInstruction): boolean =>
  from.imageWord!.expansion.uses.every(
    ({ name, hasFallback }) => hasFallback || from.doc.globalScope.lookup(name) !== undefined,
  );

const fromImage = (from: FromInstruction, image: ImageRef): ImageUse => ({
  image,
  place: 'from',
  isLiteral: from.imageWord?.expansion.uses.length === 0,
  from,
  service: undefined,
});

function copiedImage(copy: CopyInstruction): readonly ImageUse[] {
  const image = copy.from?.image;
  if (!image || image.isScratch || !/[/:@]/.test(image.text.text)) return [];
  return [{ image, place: 'copy', isLiteral: true, from: undefined, service: undefined }];
}

function serviceImage(service: Service): readonly ImageUse[] {
  const image = service.defaultImage ?? service.image;
  if (!image || service.build || image.text.text === '') return [];
  return [{ image, place: 'service', isLiteral: !service.image?.hasVariable, from: undefined, service }];
}

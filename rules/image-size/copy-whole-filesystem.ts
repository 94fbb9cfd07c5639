import { dockerfileRule } from '../core/rule.ts';
import type { CopySource } from '../model/dockerfile/kinds.ts';
import { imageFacts } from '../model/image/knowledge.ts';

export default dockerfileRule({
  id: 'copy-whole-filesystem',
  severity: 'warning',
  sources: { hadolint: 'DL3067' },
  text: {
    en: {
      title: 'Copy what is needed from another stage, not its whole file system',
      why: 'Copying / brings along the operating system, caches, sources and build secrets of the other stage. The image is then larger than if it had been one stage.',
      messages: { whole: 'This copies the whole file system of "{from}": name the files that are needed.' },
    },
    de: {
      title: 'Aus einer anderen Stage nur das Nötige kopieren, nicht ihr ganzes Dateisystem',
      why: 'Wer / kopiert, nimmt Betriebssystem, Caches, Quelltexte und Build-Geheimnisse der anderen Stage mit. Das Image wird dadurch größer, als es mit einer einzigen Stage wäre.',
      messages: { whole: 'Das kopiert das ganze Dateisystem von „{from}“: die benötigten Dateien nennen.' },
    },
  },
  options: {
    everyCopy: {
      type: 'boolean',
      default: false,
      en: 'Also report copies into an empty image, which squash layers, and from images that may hold nothing but the files.',
      de: 'Auch Kopien in ein leeres Image melden, die Layer zusammenfassen, und aus Images, die vielleicht nur die Dateien enthalten.',
    },
  },
  presetOptions: { all: { everyCopy: true } },
  examples: [
    {
      bad: 'FROM golang:1.25 AS build\nRUN go build -o /app ./...\nFROM debian:13-slim\nCOPY --from=build / /\n',
      good: 'FROM golang:1.25 AS build\nRUN go build -o /app ./...\nFROM debian:13-slim\nCOPY --from=build /app /app\n',
    },
  ],
  check({ doc, options, report }) {
    for (const copy of doc.ofType('COPY')) {
      const { from, sources, destination, stage } = copy;
      const target = destination?.value;
      if (!from || !target?.known || !/^\/*\.?\/*$/.test(target.value)) continue;
      if (!options.everyCopy && (stage?.externalImage?.isScratch || !isSystem(from))) continue;
      for (const source of sources) {
        if (source.value.known && /^\/+(?:\.\/*|\*)?$/.test(source.value.value)) {
          report(source.range, 'whole', { from: from.value });
        }
      }
    }
  },
});

/** Whether a whole operating system surely lies there: many images and stages `FROM scratch` are bundles of files. */
function isSystem({ stage, image }: CopySource): boolean {
  const source = stage ? stage.externalImage : image;
  if (stage && !source?.isScratch) return true;
  const kind = source && imageFacts(source)?.kind;
  return kind !== undefined && kind !== 'scratch' && kind !== 'distroless';
}

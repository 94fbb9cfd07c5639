import { dockerfileRule } from '../core/rule.ts';

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
    intoScratch: {
      type: 'boolean',
      default: false,
      en: 'Also report copies into an empty image, which squash the layers of the other stage.',
      de: 'Auch Kopien in ein leeres Image melden, die die Schichten der anderen Stage zusammenfassen.',
    },
  },
  presetOptions: { all: { intoScratch: true } },
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
      if (!options.intoScratch && stage?.externalImage?.isScratch) continue;
      for (const source of sources) {
        if (source.value.known && /^\/+(?:\.\/*|\*)?$/.test(source.value.value)) {
          report(source.range, 'whole', { from: from.value });
        }
      }
    }
  },
});

import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';
import { pathInImage } from '../model/dockerfile/layers.ts';
import { removalRange } from '../model/dockerfile/removal.ts';

export default dockerfileRule({
  id: 'volume-sensitive-dir',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Declare no system directory as a volume',
      why: 'VOLUME puts a directory of the host over the image’s: programs, configuration or devices of the system become writable data that outlives the container. Updates of the image do not arrive there any more, and whoever mounts something else in its place rules the container.',
      messages: {
        system: '"{path}" belongs to the system and is no place for a volume: declare the data directory only.',
      },
      fixes: { remove: 'Remove the instruction' },
    },
    de: {
      title: 'Kein Systemverzeichnis als Volume deklarieren',
      why: 'VOLUME legt ein Verzeichnis des Hosts über das des Images: Programme, Konfiguration oder Geräte des Systems werden zu beschreibbaren Daten, die den Container überdauern. Neue Fassungen des Images kommen dort nicht mehr an, und wer dort etwas anderes einhängt, beherrscht den Container.',
      messages: {
        system: '„{path}“ gehört zum System und ist kein Ort für ein Volume: nur das Datenverzeichnis deklarieren.',
      },
      fixes: { remove: 'Die Anweisung entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nVOLUME ["/etc"]\n',
      good: 'FROM debian:13-slim\nVOLUME ["/var/lib/app"]\n',
    },
  ],
  check({ doc, report }) {
    for (const volume of doc.ofType('VOLUME')) {
      for (const word of volume.words) {
        const path = word.value.known ? pathInImage(volume, word.value.value) : undefined;
        if (path === undefined || !isSystemDirectory(path)) continue;
        const lines = volume.words.length === 1 ? removalRange(volume) : undefined;
        const fixes = lines ? [unsafeFix('remove', remove(lines))] : [];
        report(word.range, 'system', { path }, { fixes });
      }
    }
  },
});

const isSystemDirectory = (path: string): boolean =>
  /^\/(?:bin|boot|dev|etc|lib|lib32|lib64|proc|root|run|sbin|sys|usr(?:\/(?:bin|sbin|lib|lib64|local\/bin))?)?$/.test(
    path,
  ) || /^\/(?:proc|sys|boot|dev)\//.test(path);

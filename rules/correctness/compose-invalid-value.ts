import { composeRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import { meant } from '../core/suggest.ts';
import { replaceScalar } from '../model/compose/edits.ts';
import { specFaultsOf, type WrongValue } from '../model/compose/spec/validate.ts';
import { nameOf, shown } from '../model/compose/spec/words.ts';

export default composeRule({
  id: 'compose-invalid-value',
  severity: 'error',
  sources: { dclint: ['invalid-schema', 'service-container-name-regex'] },
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give keys values they can have',
      why: 'Compose or the Docker Engine refuses a duration without a unit, a port above 65535 or a word it does not know: some when the file is read, others only when the container is created.',
      messages: {
        word: '"{value}" is no value of "{key}": use {words}.',
        similar: '"{value}" is no value of "{key}"; did you mean "{similar}"?',
        name: '"{value}" is no valid name: letters, digits, ".", "_" and "-" may be used.',
        minimum: '"{key}" cannot be {value}: the lowest value is {bound}.',
        maximum: '"{key}" cannot be {value}: the highest value is {bound}.',
        boolean: '"{key}" takes true or false, not "{value}".',
        bytes: '"{value}" is no size: write a number with a unit, such as 512m or 2g.',
        cidr: '"{value}" is no subnet: write an address with the length of its prefix, such as 172.28.0.0/16.',
        'container-name':
          '"{value}" is no name for a container: it begins with a letter or digit, "_", "." and "-" may follow, and it has two characters at least.',
        'cpu-set': '"{value}" names no CPUs: write numbers and ranges, such as 0-3 or 0,2.',
        device: '"{value}" has too many colons: a device is source:target:permissions.',
        'device-count': '"{value}" is no number of devices: write a whole number or "all".',
        duration: '"{value}" is no duration: write numbers with units, such as 30s, 1m30s or 500ms.',
        'file-mode': '"{value}" are no file permissions: write octal digits, such as "0440".',
        'host-address': '"{value}" lacks an address: write host=address.',
        integer: '"{key}" takes a whole number, not "{value}".',
        ip: '"{value}" is no IP address.',
        'mac-address': '"{value}" is no MAC address: write it like 02:42:ac:11:00:02.',
        number: '"{key}" takes a number, not "{value}".',
        'project-name':
          '"{value}" is no name for a project: lower-case letters, digits, "-" and "_" only, beginning with a letter or digit.',
        protocol: '"{value}" is no protocol of a port: tcp, udp and sctp are.',
        'pull-policy': '"{value}" is no pull policy: use always, never, missing, build, daily, weekly or every_12h.',
        'restart-policy': '"{value}" is no restart policy: use no, always, on-failure, on-failure:5 or unless-stopped.',
        port: '"{value}" is no port number.',
        'port-missing': 'The port of the container is missing in "{value}".',
        'port-out-of-range': 'Port {value} does not exist: the highest one is 65535.',
        'port-reversed': 'The range {value} ends before it begins.',
        'port-lengths': 'The two ranges in "{value}" differ in length.',
        'mount-empty-section': '"{value}" has an empty part between its colons.',
        'mount-colons': '"{value}" has too many colons: a mount is source:target:options.',
      },
      fixes: { similar: 'Write "{similar}"', seconds: 'Write "{similar}"' },
    },
    de: {
      title: 'Schlüsseln mögliche Werte geben',
      why: 'Eine Dauer ohne Einheit, einen Port über 65535 oder ein unbekanntes Wort lehnt Compose oder die Docker Engine ab: manches schon beim Lesen der Datei, anderes erst beim Anlegen des Containers.',
      messages: {
        word: '„{value}“ ist kein Wert von „{key}“: {words} verwenden.',
        similar: '„{value}“ ist kein Wert von „{key}“; gemeint ist wohl „{similar}“.',
        name: '„{value}“ ist kein gültiger Name: erlaubt sind Buchstaben, Ziffern, „.“, „_“ und „-“.',
        minimum: '„{key}“ kann nicht {value} sein: Der kleinste Wert ist {bound}.',
        maximum: '„{key}“ kann nicht {value} sein: Der größte Wert ist {bound}.',
        boolean: '„{key}“ erwartet true oder false, nicht „{value}“.',
        bytes: '„{value}“ ist keine Größe: eine Zahl mit Einheit schreiben, etwa 512m oder 2g.',
        cidr: '„{value}“ ist kein Subnetz: eine Adresse mit der Länge ihres Präfixes schreiben, etwa 172.28.0.0/16.',
        'container-name':
          '„{value}“ ist kein Name für einen Container: Er beginnt mit Buchstabe oder Ziffer, „_“, „.“ und „-“ dürfen folgen, und er hat mindestens zwei Zeichen.',
        'cpu-set': '„{value}“ benennt keine CPUs: Nummern und Bereiche schreiben, etwa 0-3 oder 0,2.',
        device: '„{value}“ hat zu viele Doppelpunkte: Ein Gerät ist Quelle:Ziel:Rechte.',
        'device-count': '„{value}“ ist keine Anzahl von Geräten: eine ganze Zahl oder „all“ schreiben.',
        duration: '„{value}“ ist keine Dauer: Zahlen mit Einheiten schreiben, etwa 30s, 1m30s oder 500ms.',
        'file-mode': '„{value}“ sind keine Dateirechte: oktale Ziffern schreiben, etwa "0440".',
        'host-address': 'In „{value}“ fehlt die Adresse: host=adresse schreiben.',
        integer: '„{key}“ erwartet eine ganze Zahl, nicht „{value}“.',
        ip: '„{value}“ ist keine IP-Adresse.',
        'mac-address': '„{value}“ ist keine MAC-Adresse: wie 02:42:ac:11:00:02 schreiben.',
        number: '„{key}“ erwartet eine Zahl, nicht „{value}“.',
        'project-name':
          '„{value}“ ist kein Name für ein Projekt: nur Kleinbuchstaben, Ziffern, „-“ und „_“, am Anfang Buchstabe oder Ziffer.',
        protocol: '„{value}“ ist kein Protokoll eines Ports: Möglich sind tcp, udp und sctp.',
        'pull-policy':
          '„{value}“ ist keine Pull-Richtlinie: always, never, missing, build, daily, weekly oder every_12h verwenden.',
        'restart-policy':
          '„{value}“ ist keine Neustart-Richtlinie: no, always, on-failure, on-failure:5 oder unless-stopped verwenden.',
        port: '„{value}“ ist keine Portnummer.',
        'port-missing': 'In „{value}“ fehlt der Port des Containers.',
        'port-out-of-range': 'Port {value} gibt es nicht: Der höchste ist 65535.',
        'port-reversed': 'Der Bereich {value} endet, bevor er beginnt.',
        'port-lengths': 'Die beiden Bereiche in „{value}“ sind verschieden lang.',
        'mount-empty-section': '„{value}“ hat einen leeren Teil zwischen den Doppelpunkten.',
        'mount-colons': '„{value}“ hat zu viele Doppelpunkte: Ein Mount ist Quelle:Ziel:Optionen.',
      },
      fixes: { similar: '„{similar}“ schreiben', seconds: '„{similar}“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    healthcheck:\n      test: pg_isready\n      interval: "30"\n',
      good: 'services:\n  db:\n    image: postgres:18\n    healthcheck:\n      test: pg_isready\n      interval: 30s\n',
    },
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    restart: allways\n    depends_on:\n      db:\n        condition: healthy\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    restart: always\n    depends_on:\n      db:\n        condition: service_healthy\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, range } of specFaultsOf(doc, 'wrong-name'))
      report(range, 'name', { value: shown(entry.key) }, { sources: ['dclint'] });
    for (const fault of specFaultsOf(doc, 'wrong-value')) {
      const { entry, range, reason, scalar } = fault;
      const key = shown(nameOf(entry));
      const value = shown(fault.value);
      if (reason === 'minimum' || reason === 'maximum') {
        report(range, reason, { key, value, bound: scalar[reason]! }, { sources: [] });
        continue;
      }
      const similar = similarWord(fault);
      if (similar !== undefined) {
        const sources = { dclint: 'invalid-schema' };
        report(range, 'similar', { key, value, similar }, { fixes: rewrite(fault, 'similar', similar), sources });
      } else if (reason === 'word') {
        report(
          range,
          'word',
          { key, value, words: (scalar.values ?? []).join(', ') },
          { sources: { dclint: 'invalid-schema' } },
        );
      } else if (reason === 'duration' && /^\d{1,9}$/.test(fault.value)) {
        report(range, reason, { value }, { fixes: rewrite(fault, 'seconds', `${fault.value}s`), sources: [] });
      } else if (usesKey(reason)) report(range, reason, { key, value }, { sources: [] });
      else {
        const sources = reason === 'container-name' ? { dclint: 'service-container-name-regex' } : [];
        report(range, reason, { value }, { sources });
      }
    }
  },
});

const usesKey = (reason: string): reason is 'boolean' | 'integer' | 'number' =>
  reason === 'boolean' || reason === 'integer' || reason === 'number';

/** The word that is meant, where the key takes words; `service_` and the like may be missing. */
function similarWord({ reason, value, scalar: { values = [] } }: WrongValue): string | undefined {
  const byWord = reason === 'word' || reason === 'restart-policy' || reason === 'pull-policy';
  if (!byWord || value.length < 3) return undefined;
  return meant(value, values)?.word ?? values.find((word) => word.endsWith(`_${value.toLowerCase()}`));
}

function rewrite<K extends 'similar' | 'seconds'>(
  { entry }: WrongValue,
  key: K,
  similar: string,
): readonly FixDraft<K>[] {
  const edits = replaceScalar(entry, similar);
  return edits.length > 0 ? [unsafeFix(key, edits, { data: { similar } })] : [];
}

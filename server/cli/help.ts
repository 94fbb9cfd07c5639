import { presetNames } from '../../rules/core/presets.ts';
import type { Language } from '../../rules/core/rule.ts';
import { formats } from './reporters/index.ts';

const wrap = (words: readonly string[], indent: number): string => {
  const lines: string[] = [''];
  for (const word of words) {
    const last = lines.at(-1)!;
    if (last.length + word.length > 60) lines.push(`${word} `);
    else lines[lines.length - 1] = `${last}${word} `;
  }
  return lines.map((line) => line.trimEnd()).join(`\n${' '.repeat(indent)}`);
};
const column = 27;
const formatList = wrap(formats, column);
const presetList = wrap(presetNames, column);

/** What `--help` prints. */
export const help: Readonly<Record<Language, string>> = {
  en: `Plimsoll lints Dockerfiles and Compose files.

Usage:
  plimsoll [lint] [PATH...]     lint files, directories and globs; default: .
  plimsoll [lint] -             lint standard input
  plimsoll explain RULE         say what a rule means, why, with examples
  plimsoll rules                list all rules
  plimsoll init                 write a configuration file to start from
  plimsoll lsp --stdio          speak the language server protocol

Which rules:
  --preset NAME            ${presetList}
  --select NAME,...        only these: rule ids, families, codes of other linters
  --ignore NAME,...        not these
  --rule ID=SEVERITY       off, hint, info, warning or error; repeatable
  -c, --config FILE        this configuration instead of the nearest .plimsoll.jsonc
  --isolated               no configuration file

Output:
  -f, --format FORMAT      ${formatList}
  -o, --output-file FILE   write the report to a file
  --color WHEN             auto, always or never; NO_COLOR and FORCE_COLOR count
  --language en|de         default: the environment's (LANG)
  --stdin-filename PATH    what standard input is called

Exit code:
  --fail-level LEVEL       error (default), warning, info, hint or never
  --max-warnings N         fail when there are more warnings
  0: nothing at or above the level; 1: findings; 2: usage, configuration or I/O error

Fixes:
  --fix                    apply the safe fixes
  --unsafe-fixes           apply the others too: look at what they change
  --diff                   show what --fix would change, change nothing
  --fix-dry-run            report as if the fixes had been applied

Getting started in a large project:
  --write-baseline         accept all present findings, write them to a file
  --baseline FILE          report only what the file does not accept
                           (default with --write-baseline: .plimsoll-baseline.json)

Other:
  -j, --jobs N             threads; default: by the number of files
  -h, --help    -V, --version
`,
  de: `Plimsoll prüft Dockerfiles und Compose-Dateien.

Aufruf:
  plimsoll [lint] [PFAD...]     Dateien, Verzeichnisse, Muster prüfen; ohne Pfad: .
  plimsoll [lint] -             die Standardeingabe prüfen
  plimsoll explain REGEL        eine Regel erklären: was, warum, mit Beispielen
  plimsoll rules                alle Regeln auflisten
  plimsoll init                 eine Konfigurationsdatei zum Anfangen schreiben
  plimsoll lsp --stdio          als Language Server arbeiten

Welche Regeln:
  --preset NAME            ${presetList}
  --select NAME,...        nur diese: Regeln, Familien, Kennungen anderer Linter
  --ignore NAME,...        diese nicht
  --rule ID=SCHWEREGRAD    off, hint, info, warning oder error; mehrfach möglich
  -c, --config DATEI       diese Konfiguration statt der nächsten .plimsoll.jsonc
  --isolated               keine Konfigurationsdatei

Ausgabe:
  -f, --format FORMAT      ${formatList}
  -o, --output-file DATEI  den Bericht in eine Datei schreiben
  --color WANN             auto, always oder never; auch NO_COLOR und FORCE_COLOR
  --language en|de         sonst nach der Umgebung (LANG)
  --stdin-filename PFAD    Name für die Standardeingabe

Rückgabewert:
  --fail-level STUFE       error (Vorgabe), warning, info, hint oder never
  --max-warnings N         mehr Warnungen gelten als Fehlschlag
  0: nichts ab dieser Stufe; 1: Befunde; 2: Aufruf-, Konfigurations- oder Dateifehler

Korrekturen:
  --fix                    die sicheren Korrekturen anwenden
  --unsafe-fixes           auch die übrigen: das Ergebnis ansehen
  --diff                   zeigen, was --fix ändern würde, nichts ändern
  --fix-dry-run            berichten, als wären die Korrekturen angewandt

Einstieg in großen Projekten:
  --write-baseline         alle jetzigen Befunde hinnehmen und in eine Datei schreiben
  --baseline DATEI         nur melden, was diese Datei nicht hinnimmt
                           (Vorgabe bei --write-baseline: .plimsoll-baseline.json)

Sonstiges:
  -j, --jobs N             Threads; sonst nach Zahl der Dateien
  -h, --help    -V, --version
`,
};

import type { Language } from '../../rules/core/rule.ts';
import type { ReadFailure } from '../file-reader.ts';

/** What the command line says besides findings. */
export interface Words {
  notFound(path: string): string;
  unreadableDirectory(path: string): string;
  readonly noFiles: string;
  failure(path: string, failure: ReadFailure): string;
  configProblem(place: string, message: string): string;
  unknownRule(name: string, suggestion: string | undefined): string;
  badRuleOption(given: string): string;
  stdinFix(count: number): string;
  fixed(count: number, files: number): string;
  wouldFix(count: number, files: number): string;
  notWritten(path: string): string;
  readonly tooManyWarnings: (count: number, allowed: number) => string;
  readonly explainWhat: string;
  readonly unexpected: string;
  readonly moreHelp: string;
  initialised(path: string): string;
  alreadyThere(path: string): string;
  baselineWritten(path: string, count: number): string;
  badBaseline(path: string): string;
  readonly oneStdin: string;
}

const failuresEn: Readonly<Record<ReadFailure, string>> = {
  missing: 'the file does not exist (a broken link?)',
  directory: 'this is a directory',
  other: 'this is neither a file nor a directory',
  unreadable: 'the file cannot be read',
  'too-large': 'the file is larger than 5 MB',
  binary: 'the file is binary, not text',
  'link-loop': 'the link leads in a circle',
};
const failuresDe: Readonly<Record<ReadFailure, string>> = {
  missing: 'die Datei gibt es nicht (ein Verweis ins Leere?)',
  directory: 'das ist ein Verzeichnis',
  other: 'das ist weder Datei noch Verzeichnis',
  unreadable: 'die Datei lässt sich nicht lesen',
  'too-large': 'die Datei ist größer als 5 MB',
  binary: 'die Datei enthält Binärdaten statt Text',
  'link-loop': 'der Verweis führt im Kreis',
};

export const wordsIn: Readonly<Record<Language, Words>> = {
  en: {
    notFound: (path) => `${path}: no such file, directory or match.`,
    unreadableDirectory: (path) => `${path}: the directory cannot be read.`,
    noFiles: 'No Dockerfiles or Compose files found.',
    failure: (path, failure) => `${path}: not linted: ${failuresEn[failure]}.`,
    configProblem: (place, message) => `${place}: ${message}`,
    unknownRule: (name, suggestion) =>
      `There is no rule, family or code "${name}".${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`,
    badRuleOption: (given) => `--rule needs ID=SEVERITY, not "${given}".`,
    stdinFix: (count) => `${count} fixed.`,
    fixed: (count, files) => `${count} fixed in ${files} ${files === 1 ? 'file' : 'files'}.`,
    wouldFix: (count, files) => `${count} would be fixed in ${files} ${files === 1 ? 'file' : 'files'}.`,
    notWritten: (path) => `${path}: the fixes were not written.`,
    tooManyWarnings: (count, allowed) => `${count} warnings, ${allowed} allowed (--max-warnings).`,
    explainWhat: 'Which rule? See "plimsoll rules" for all of them.',
    unexpected: 'This should not have happened:',
    moreHelp: 'See "plimsoll --help".',
    initialised: (path) => `${path} written.`,
    alreadyThere: (path) => `${path} exists already.`,
    baselineWritten: (path, count) => `${path} written: ${count} ${count === 1 ? 'finding' : 'findings'} accepted.`,
    badBaseline: (path) => `${path}: this baseline cannot be read.`,
    oneStdin: '"-" stands for standard input and cannot be combined with other paths.',
  },
  de: {
    notFound: (path) => `${path}: keine solche Datei, kein solches Verzeichnis, kein Treffer.`,
    unreadableDirectory: (path) => `${path}: das Verzeichnis lässt sich nicht lesen.`,
    noFiles: 'Keine Dockerfiles oder Compose-Dateien gefunden.',
    failure: (path, failure) => `${path}: nicht geprüft: ${failuresDe[failure]}.`,
    configProblem: (place, message) => `${place}: ${message}`,
    unknownRule: (name, suggestion) =>
      `Eine Regel, Familie oder Kennung „${name}“ gibt es nicht.${suggestion === undefined ? '' : ` Ist „${suggestion}“ gemeint?`}`,
    badRuleOption: (given) => `--rule braucht ID=SCHWEREGRAD, nicht „${given}“.`,
    stdinFix: (count) => `${count} behoben.`,
    fixed: (count, files) => `${count} behoben in ${files} ${files === 1 ? 'Datei' : 'Dateien'}.`,
    wouldFix: (count, files) => `${count} würden behoben in ${files} ${files === 1 ? 'Datei' : 'Dateien'}.`,
    notWritten: (path) => `${path}: die Korrekturen wurden nicht geschrieben.`,
    tooManyWarnings: (count, allowed) => `${count} Warnungen, erlaubt sind ${allowed} (--max-warnings).`,
    explainWhat: 'Welche Regel? Alle zeigt „plimsoll rules“.',
    unexpected: 'Das hätte nicht passieren dürfen:',
    moreHelp: 'Siehe „plimsoll --help“.',
    initialised: (path) => `${path} geschrieben.`,
    alreadyThere: (path) => `${path} gibt es schon.`,
    baselineWritten: (path, count) =>
      `${path} geschrieben: ${count} ${count === 1 ? 'Befund' : 'Befunde'} hingenommen.`,
    badBaseline: (path) => `${path}: diese Baseline lässt sich nicht lesen.`,
    oneStdin: '„-“ steht für die Standardeingabe und verträgt sich nicht mit weiteren Pfaden.',
  },
};

import { type Edit, projectRule, safeFix, unsafeFix } from '../core/rule.ts';
import { isInDotenv, isOnlyInContainer } from '../model/compose/dotenv.ts';
import type { Entry } from '../model/compose/entry.ts';
import type { Interpolation, Template } from '../model/compose/interpolation.ts';
import type { ProcessSpec } from '../model/compose/process.ts';
import type { Service } from '../model/compose/service.ts';
import type { Project } from '../model/project/project.ts';
import { nameKind } from '../model/secrets/names.ts';
import type { Range } from '../model/text.ts';

export default projectRule({
  id: 'swallowed-dollar',
  severity: 'error',
  fixable: 'safe',
  factors: ['config'],
  text: {
    en: {
      title: 'Write two dollar signs where one is meant',
      why: 'Compose takes a dollar sign and what follows it for a variable, also in passwords, hashes and scripts. A variable that nobody sets becomes an empty text, and the container gets something else than what stands here.',
      messages: {
        hash: 'Compose takes the dollar signs of this hash for variables: write two for each.',
        password: 'Compose takes what follows this dollar sign for a variable: write two for a plain one.',
        script: 'Compose fills in "{variable}" before the script runs that sets it: write two dollar signs.',
        container: 'Compose fills in "{variable}" before the container sees it: write two dollar signs.',
      },
      fixes: { double: 'Double the dollar sign' },
    },
    de: {
      title: 'Zwei Dollarzeichen schreiben, wo eines gemeint ist',
      why: 'Compose hält ein Dollarzeichen und was darauf folgt für eine Variable, auch in Passwörtern, Hashes und Skripten. Eine Variable, die niemand setzt, wird zu leerem Text, und der Container bekommt etwas anderes, als hier steht.',
      messages: {
        hash: 'Compose hält die Dollarzeichen dieses Hashs für Variablen: je zwei schreiben.',
        password:
          'Compose hält, was auf dieses Dollarzeichen folgt, für eine Variable: für ein einfaches zwei schreiben.',
        script: 'Compose setzt „{variable}“ ein, bevor das Skript läuft, das sie setzt: zwei Dollarzeichen schreiben.',
        container: 'Compose setzt „{variable}“ ein, bevor der Container es sieht: zwei Dollarzeichen schreiben.',
      },
      fixes: { double: 'Das Dollarzeichen verdoppeln' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: acme/web:1.4\n    command: sh -c "for file in /seed/*; do load $file; done"\n',
      good: 'services:\n  web:\n    image: acme/web:1.4\n    command: sh -c "for file in /seed/*; do load $$file; done"\n',
    },
  ],
  checkCompose({ doc, project, report }) {
    if (!doc.source.includes('$')) return;
    const inHashes = new Set<number>();
    for (const { range, dollars, inherited } of doc.documents.flatMap((root) => [...hashes(root)])) {
      for (const dollar of dollars) inHashes.add(dollar);
      report(range, 'hash', {}, { fixes: inherited ? [] : [safeFix('double', dollars.map(double))] });
    }
    for (const service of doc.services) {
      for (const { interpolations, entry, name } of service.environment) {
        if (nameKind(name) === undefined) continue;
        for (const { range } of interpolations.filter((one) => isPartOfPassword(one, entry, project))) {
          if (inHashes.has(range.start)) continue;
          const fixes = entry.inherited ? [] : [unsafeFix('double', double(range.start))];
          report(range, 'password', {}, { fixes });
        }
      }
      for (const process of [service.entrypoint, service.command, ...service.hooks.map((hook) => hook.process)]) {
        for (const { variable, message } of process ? inScript(project, service, process) : []) {
          const fixes = process!.entry.inherited ? [] : [safeFix('double', double(variable.range.start))];
          report(variable.range, message, { variable: variable.raw }, { fixes });
        }
      }
    }
  },
});

const double = (at: number): Edit => ({ range: { start: at, end: at }, text: '$' });

/** Hashes of passwords as crypt(3), htpasswd and Argon2 write them. */
const hash = /\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2(?:id?|d)|scrypt)\$[./\w=,$+-]{8,400}/g;

/** Longer texts are no lists of users; each hash in them would be compared with every dollar sign. */
const longest = 5000;

function* hashes(entry: Entry): Generator<{ range: Range; dollars: readonly number[]; inherited: boolean }> {
  if (entry.inherited) return;
  const { string, text, scalar } = entry;
  if (string?.includes('$') && string.length <= longest && text && scalar) {
    const { template } = scalar;
    const lone = new Set(loneDollars(template));
    for (const { index, 0: match } of string.matchAll(hash)) {
      const range = text.range(index, index + match.length);
      const dollars = [...lone].filter((at) => at >= range.start && at < range.end);
      if (lone.has(range.start) && template.interpolations.some((one) => dollars.includes(one.range.start)))
        yield { range, dollars, inherited: entry.inherited };
    }
  }
  for (const child of entry.written) yield* hashes(child);
}

/** Where the dollar signs of a text stand that are not doubled. */
const loneDollars = ({ interpolations, looseDollars }: Template): readonly number[] =>
  [...interpolations.map(({ range }) => range), ...looseDollars].map(({ start }) => start);

/** In the middle of a word, with a name no variable of Compose has, in small letters and set nowhere. */
function isPartOfPassword(variable: Interpolation, { string = '' }: Entry, project: Project): boolean {
  const { name, braced, start } = variable;
  if (string.length > longest) return false;
  const isInWord = start > 0 && /[\w!#%&*^?+]/.test(string[start - 1] ?? '') && !/\s|:\/\//.test(string);
  return isInWord && !braced && /[a-z]/.test(name) && !isInDotenv(project, name);
}

/** Variables that a script sets itself, or that only its container has. */
function* inScript(
  project: Project,
  service: Service,
  { entry, script }: ProcessSpec,
): Generator<{ readonly variable: Interpolation; readonly message: 'script' | 'container' }> {
  if (script.commands.every((command) => command.script === script)) return;
  const own = new Set([...script.assignments.map(({ name }) => name), ...script.boundNames]);
  for (const { interpolations } of entry.kind === 'list' ? entry.items : [entry]) {
    for (const variable of interpolations) {
      const { name, operator } = variable;
      if (operator !== undefined || isInDotenv(project, name)) continue;
      if (own.has(name)) yield { variable, message: 'script' };
      else if (isOnlyInContainer(project, service, name)) yield { variable, message: 'container' };
    }
  }
}

import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import { mainCommand, type Start, starts } from '../model/process/start.ts';

export default dockerfileRule({
  id: 'java-opts-not-read',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Give the JVM its options where it reads them',
      why: 'Only start scripts of some servers read JAVA_OPTS; java itself does not. Memory limits and other options in it never take effect, and nobody notices before the container runs out of memory.',
      messages: { ignored: 'java does not read "{name}": use JAVA_TOOL_OPTIONS, or write the options behind java.' },
      fixes: { rename: 'Use JAVA_TOOL_OPTIONS' },
    },
    de: {
      title: 'Der JVM ihre Optionen dort geben, wo sie sie liest',
      why: 'JAVA_OPTS lesen nur die Startskripte mancher Server, java selbst nicht. Speichergrenzen und andere Optionen darin wirken nie, und das fällt erst auf, wenn dem Container der Speicher ausgeht.',
      messages: {
        ignored: 'java liest „{name}“ nicht: JAVA_TOOL_OPTIONS verwenden oder die Optionen hinter java schreiben.',
      },
      fixes: { rename: 'JAVA_TOOL_OPTIONS verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM eclipse-temurin:21-jre\nCOPY app.jar /app.jar\nENV JAVA_OPTS="-Xmx256m"\nENTRYPOINT ["java", "-jar", "/app.jar"]\n',
      good: 'FROM eclipse-temurin:21-jre\nCOPY app.jar /app.jar\nENV JAVA_TOOL_OPTIONS="-Xmx256m"\nENTRYPOINT ["java", "-jar", "/app.jar"]\n',
    },
  ],
  check({ doc, report }) {
    if (doc.commands().some(({ name }) => name !== undefined && buildScripts.test(name))) return;
    for (const env of doc.ofType('ENV')) {
      for (const { name, nameRange, value } of env.pairs) {
        if (!names.has(name) || !value.known || !value.value.startsWith('-')) continue;
        if (doc.source.includes(`$${name}`) || doc.source.includes(`\${${name}`)) continue;
        const users = doc.stages.filter(({ scope }) => scope.lookup(name)?.instruction === env);
        const readers = starts(doc).filter(({ stage }) => stage !== undefined && users.includes(stage));
        if (readers.length === 0 || !readers.every(startsJava)) continue;
        const isFree = users.every(({ scope }) => scope.lookup('JAVA_TOOL_OPTIONS') === undefined);
        const fixes = isFree ? [unsafeFix('rename', replace(nameRange, 'JAVA_TOOL_OPTIONS'))] : [];
        report(nameRange, 'ignored', { name }, { fixes });
      }
    }
  },
});

const names: ReadonlySet<string> = new Set(['JAVA_OPTS', 'JVM_OPTS', 'JAVA_OPTIONS', 'JAVA_ARGS']);

/** Scripts of build tools that do read them. */
const buildScripts = /(?:^|\/)(?:gradlew?|sbt)$/;

/** Nothing but java: an unknown ENTRYPOINT of the base image may be a script that reads them. */
function startsJava(start: Start): boolean {
  const { entrypoint, inheritedEntrypoint } = start.stage!.startCommand;
  const isKnown = entrypoint !== undefined || inheritedEntrypoint.known;
  return isKnown && /(?:^|\/)java$/.test(mainCommand(start)?.name ?? '');
}

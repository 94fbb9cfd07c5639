import rule from '../../rules/operations/java-opts-not-read.ts';
import { testRule } from '../support/rule-test.ts';

const ignored = (name: string) =>
  `java does not read "${name}": use JAVA_TOOL_OPTIONS, or write the options behind java.`;

testRule(rule, {
  good: [
    `
FROM eclipse-temurin:21-jre
ENV JAVA_OPTS="-Xmx256m"
ENTRYPOINT exec java $JAVA_OPTS -jar /app.jar
`,
    `
FROM eclipse-temurin:21-jre
ENV JAVA_OPTS="-Xmx256m"
ENTRYPOINT ["sh", "-c", "exec java \${JAVA_OPTS} -jar /app.jar"]
`,
    // Scripts read it.
    `
FROM tomcat:11
ENV JAVA_OPTS="-Xmx256m"
CMD ["catalina.sh", "run"]
`,
    `
FROM eclipse-temurin:21-jre
ENV JAVA_OPTS=-Xmx256m
COPY start.sh /
ENTRYPOINT ["/start.sh"]
`,
    `
FROM eclipse-temurin:21
ENV JAVA_OPTS=-Xmx2g
RUN ./gradlew build
CMD ["java", "-jar", "build/app.jar"]
`,
    // No option of the JVM.
    `
FROM eclipse-temurin:21-jre
ENV JAVA_ARGS=serve
CMD ["java", "-jar", "/app.jar"]
`,
    `
FROM eclipse-temurin:21-jre
ENV JAVA_TOOL_OPTIONS=-Xmx256m JDK_JAVA_OPTIONS=-Xss1m
CMD ["java", "-jar", "/app.jar"]
`,
    // Nobody knows what the base starts.
    `
FROM registry.example.com/java:1
ENV JAVA_OPTS=-Xmx256m
CMD ["java", "-jar", "/app.jar"]
`,
    `
FROM eclipse-temurin:21-jre
ENV JAVA_OPTS=-Xmx256m
`,
  ],
  bad: [
    {
      snippet: `
FROM qaware/alpine-k8s-ibmjava8:8.0-3.10
ENV JAVA_OPTS -Xmx256m
    ^^^^^^^^^ ${ignored('JAVA_OPTS')}
ENTRYPOINT ["java", "-jar", "/app/service.jar"]
`,
      fixed: `
FROM qaware/alpine-k8s-ibmjava8:8.0-3.10
ENV JAVA_TOOL_OPTIONS -Xmx256m
ENTRYPOINT ["java", "-jar", "/app/service.jar"]
`,
    },
    {
      snippet: `
FROM eclipse-temurin:21-jre AS base
ENV TZ=UTC \\
    JVM_OPTS="-Xmx256m -Xss1m"
    ^^^^^^^^ ${ignored('JVM_OPTS')}
FROM base
CMD java -jar /app.jar
`,
      fixed: `
FROM eclipse-temurin:21-jre AS base
ENV TZ=UTC \\
    JAVA_TOOL_OPTIONS="-Xmx256m -Xss1m"
FROM base
CMD java -jar /app.jar
`,
    },
    {
      snippet: `
FROM eclipse-temurin:21-jre
ENV JAVA_TOOL_OPTIONS=-Xss1m
ENV JAVA_OPTS=-Xmx256m
    ^^^^^^^^^ ${ignored('JAVA_OPTS')}
ENTRYPOINT ["/opt/java/openjdk/bin/java", "-jar", "/app.jar"]
`,
    },
  ],
});

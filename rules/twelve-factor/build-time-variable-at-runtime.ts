import { projectRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { publicPrefix } from '../model/secrets/names.ts';

export default projectRule({
  id: 'build-time-variable-at-runtime',
  severity: 'error',
  factors: ['config', 'build-release-run'],
  text: {
    en: {
      title: 'Give a front end its variables when it is built',
      why: 'Tools such as Vite and Next.js write these variables into the files they make. A server that hands out finished files never looks at them again, so the value set here has no effect.',
      messages: {
        late: '"{name}" was read when the front end was built: {image} serves finished files, pass it as a build argument.',
      },
    },
    de: {
      title: 'Einem Frontend seine Variablen beim Bauen geben',
      why: 'Werkzeuge wie Vite und Next.js schreiben diese Variablen in die Dateien, die sie erzeugen. Ein Server, der fertige Dateien ausliefert, sieht sie nie wieder an; der hier gesetzte Wert bewirkt nichts.',
      messages: {
        late: '„{name}“ wurde beim Bauen des Frontends gelesen: {image} liefert fertige Dateien aus, also als Build-Argument übergeben.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    build: .\n    environment:\n      VITE_API_URL: https://api.example.org\n',
        Dockerfile:
          'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nFROM nginx:1.31\nCOPY --from=build /app/dist /usr/share/nginx/html\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    build:\n      context: .\n      args:\n        VITE_API_URL: https://api.example.org\n',
        Dockerfile:
          'FROM node:24 AS build\nARG VITE_API_URL\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nFROM nginx:1.31\nCOPY --from=build /app/dist /usr/share/nginx/html\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const names = service.environment.filter(({ name }) => publicPrefix.test(name));
      if (names.length === 0 || service.command || service.entrypoint || service.extends) continue;
      const stage = project.dockerfileOf(service)?.stage;
      if (!stage || !servesFinishedFiles(stage) || service.volumes.some(({ type }) => type !== 'volume')) continue;
      const image = stage.externalImage!.text.text;
      for (const { name, nameRange } of names) report(nameRange, 'late', { name, image });
    }
  },
});

const servers: ReadonlySet<string> = new Set(['nginx', 'nginxinc/nginx-unprivileged', 'httpd', 'caddy']);

/** A web server that gets the files from another stage, with nothing that could change them when it starts. */
function servesFinishedFiles(stage: Stage): boolean {
  const name = stage.externalImage?.familiarName;
  if (name === undefined || !servers.has(name)) return false;
  const copies = stage.ofType('COPY');
  const { entrypoint, cmd } = stage.startCommand;
  const isScripted =
    entrypoint !== undefined ||
    /envsubst|\.sh\b|sed\b/.test(cmd?.body.text ?? '') ||
    copies.some(({ logical }) => /entrypoint|\.sh\b|\.template|\/templates|Caddyfile|env/i.test(logical.text)) ||
    stage
      .ofType('RUN')
      .some(({ commands }) => commands.some(({ words }) => words.some(({ text }) => /entrypoint|envsubst/.test(text))));
  return !isScripted && copies.some((copy) => copy.from !== undefined);
}

import { projectRule } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { containerPortOf } from '../model/process/container-port.ts';
import { areApart, isUnknownHost, serviceAt } from '../model/process/host-names.ts';
import { nginxMounts, nginxUpstreams } from '../model/process/nginx.ts';
import { Composition } from '../model/project/composition.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';

export default projectRule({
  id: 'proxy-upstream-mismatch',
  severity: 'warning',
  factors: ['backing-services', 'port-binding'],
  text: {
    en: {
      title: 'Let nginx pass requests to services and ports that exist',
      why: 'nginx resolves the hosts of its configuration when it starts, and ends with "host not found in upstream" when one is missing. Where only the port is wrong, it answers every request with "502 Bad Gateway".',
      messages: {
        host: '{file} passes requests to "{host}", which no service is called; did you mean "{service}"?',
        port: '{file} passes requests to port {port} of "{service}", which exists on the host only: there it is {target}.',
        apart: '{file} passes requests to "{service}", with which "{own}" has no network in common.',
        place: 'Here it is configured.',
      },
    },
    de: {
      title: 'nginx Anfragen an Dienste und Ports weiterreichen lassen, die es gibt',
      why: 'nginx löst die Hosts seiner Konfiguration beim Start auf und endet mit „host not found in upstream“, wenn einer fehlt. Ist nur der Port falsch, beantwortet es jede Anfrage mit „502 Bad Gateway“.',
      messages: {
        host: '{file} reicht Anfragen an „{host}“ weiter, aber kein Dienst heißt so; ist „{service}“ gemeint?',
        port: '{file} reicht Anfragen an Port {port} von „{service}“ weiter, den es nur auf dem Host gibt: Dort ist es {target}.',
        apart: '{file} reicht Anfragen an „{service}“ weiter, mit dem „{own}“ kein Netzwerk gemeinsam hat.',
        place: 'Hier ist es eingestellt.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  proxy:\n    image: nginx:1.31\n    volumes:\n      - ./nginx.conf:/etc/nginx/conf.d/default.conf:ro\n  backend:\n    image: example/backend:1\n',
        'nginx.conf': 'server {\n  listen 80;\n  location / {\n    proxy_pass http://backnd:8080;\n  }\n}\n',
      },
      good: {
        'compose.yaml':
          'services:\n  proxy:\n    image: nginx:1.31\n    volumes:\n      - ./nginx.conf:/etc/nginx/conf.d/default.conf:ro\n  backend:\n    image: example/backend:1\n',
        'nginx.conf': 'server {\n  listen 80;\n  location / {\n    proxy_pass http://backend:8080;\n  }\n}\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    for (const own of doc.services) {
      for (const { file, range } of nginxMounts(own)) {
        const path = joinPath(directoryOf(project.path), file);
        const text = project.read(path) ?? '';
        for (const { host, port, range: place } of nginxUpstreams(text)) {
          const related = [{ path, range: place, message: 'place' as const }];
          const other = serviceAt(doc, host);
          if (!other) {
            const isOpen = !/^[a-z][\w-]+$/.test(host) || !isUnknownHost(host, own, composition);
            const names = composition.candidates('services').filter((name) => name !== own.name);
            const service = isOpen ? undefined : suggest(host, names);
            if (service !== undefined) report(range, 'host', { file, host, service }, { related });
            continue;
          }
          const data = { file, service: other.name };
          const target = port === undefined ? undefined : containerPortOf(other, port);
          if (other !== own && areApart(own, other, composition))
            report(range, 'apart', { ...data, own: own.name }, { related });
          else if (target !== undefined) report(range, 'port', { ...data, port: port!, target }, { related });
        }
      }
    }
  },
});

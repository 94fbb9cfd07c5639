import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'run-network-host',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Build without the network of the host',
      why: 'With the network of the host, a command of the build reaches what listens on localhost of the build machine: databases, the Docker API, metadata services. The builder must be allowed to do so, and the image comes out differently on every machine.',
      messages: { host: '--network=host lets this RUN reach services of the build machine: remove it.' },
      fixes: { remove: 'Remove --network=host' },
    },
    de: {
      title: 'Ohne das Netzwerk des Hosts bauen',
      why: 'Mit dem Netzwerk des Hosts erreicht ein Befehl im Build alles, was auf localhost der Build-Maschine lauscht: Datenbanken, die Docker-API, Metadatendienste. Der Builder muss das eigens erlauben, und das Image fällt auf jeder Maschine anders aus.',
      messages: { host: '--network=host gibt diesem RUN Zugriff auf Dienste der Build-Maschine: entfernen.' },
      fixes: { remove: '--network=host entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nCOPY package*.json ./\nRUN --network=host npm ci\n',
      good: 'FROM node:24-slim\nCOPY package*.json ./\nRUN npm ci\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      const flag = run.flag('network');
      if (flag?.value !== 'host') continue;
      const rest = /^\s*/.exec(doc.source.slice(flag.range.end))![0].split(/\r|\n/)[0]!.length;
      const range = { start: flag.range.start, end: flag.range.end + rest };
      report(flag.range, 'host', {}, { fixes: [unsafeFix('remove', remove(range))] });
    }
  },
});

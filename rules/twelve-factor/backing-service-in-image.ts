import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { installedPackages, serverProduct } from '../model/process/servers.ts';
import { packageRemoval } from '../model/shell/package-removal.ts';

export default dockerfileRule({
  id: 'backing-service-in-image',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['backing-services', 'processes', 'concurrency'],
  text: {
    en: {
      title: 'Run backing services in containers of their own',
      why: 'With the database in the program’s container the data is gone with every new version, two copies of the program have two databases, and neither can be updated or scaled without the other.',
      messages: { bundled: '{product} comes along in the image of the program: run it as a service of its own.' },
      fixes: { remove: 'Leave "{package}" out' },
    },
    de: {
      title: 'Dienste in eigenen Containern betreiben',
      why: 'Liegt die Datenbank im Container des Programms, sind die Daten mit jeder neuen Version weg, zwei Kopien des Programms haben zwei Datenbanken, und keins lässt sich ohne das andere aktualisieren oder vervielfachen.',
      messages: { bundled: '{product} liegt mit im Image des Programms: als eigenen Dienst betreiben.' },
      fixes: { remove: '„{package}“ weglassen' },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.14-slim\nRUN apt-get update && apt-get install -y --no-install-recommends postgresql\nCOPY . /app\nCMD ["python", "/app/main.py"]\n',
      good: 'FROM python:3.14-slim\nRUN apt-get update && apt-get install -y --no-install-recommends postgresql-client\nCOPY . /app\nCMD ["python", "/app/main.py"]\n',
    },
  ],
  check({ doc, report }) {
    const stage = doc.finalStage;
    if (!stage || !holdsProgram(stage)) return;
    for (const { run, entry } of installedPackages(stage)) {
      const product = serverProduct(entry.name);
      if (product === undefined || !stores.has(product)) continue;
      const removal = packageRemoval(run, entry);
      const fixes = removal ? [unsafeFix('remove', remove(removal), { data: { package: entry.name } })] : [];
      report(entry.nameRange, 'bundled', { product }, { fixes });
    }
  },
});

const stores: ReadonlySet<string> = new Set(
  'MySQL MariaDB PostgreSQL Redis Valkey MongoDB RabbitMQ Elasticsearch OpenSearch Memcached'.split(' '),
);

/** A language is there and something runs in it that is no database: an image of a database itself is silent. */
function holdsProgram(stage: Stage): boolean {
  const main = stage.processCommands.map(({ name }) => name ?? '');
  return main.some((name) =>
    /^(?:python[\d.]*|node|npm|yarn|pnpm|java|ruby|php|php-fpm|gunicorn|uvicorn|flask|rails|puma|dotnet|bundle|celery)$/.test(
      name,
    ),
  );
}

import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  currentRelease,
  endOfLife,
  endsOfLife,
  frozenTag,
  type ImageFacts,
  imageFacts,
  withdrawn,
} from '../../../rules/model/image/knowledge.ts';
import { parseImageRef } from '../../../rules/model/image/reference.ts';
import { imageNames } from '../../../rules/model/image/tables.ts';
import { MappedText } from '../../../rules/model/text.ts';

const ref = (text: string) => parseImageRef(MappedText.of(text));
function facts(text: string): ImageFacts {
  const found = imageFacts(ref(text));
  assert.ok(found, `nothing known of ${text}`);
  return found;
}

describe('facts of images', () => {
  it('follow the variant in the tag', () => {
    assert.deepEqual(facts('node:22-alpine').tools, { curl: false, wget: true, bash: false, apt: false, apk: true });
    assert.equal(facts('node:22-alpine').shell, 'ash');
    assert.equal(facts('node:22-alpine3.20').packageManager, 'apk');
    assert.equal(facts('node:22-bookworm-slim').tools.curl, false);
    assert.equal(facts('node:22-bookworm').tools.curl, true);
    assert.equal(facts('node:lts').system, 'debian');
    assert.equal(facts('python:3.12-slim').tools.curl, false);
    assert.equal(facts('golang:1.26-alpine').tools.apk, true);
    assert.deepEqual(facts('php:8.3-fpm-alpine').cmd, ['php-fpm']);
    assert.equal(facts('mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled').shell, 'none');
  });

  it('tell users', () => {
    assert.deepEqual([facts('node:22').user, facts('node:22').uid], ['root', 0]);
    assert.deepEqual(facts('node:22').users, [{ name: 'node', uid: 1000, gid: 1000 }]);
    assert.equal(facts('gcr.io/distroless/static-debian13:nonroot').uid, 65532);
    assert.equal(facts('gcr.io/distroless/static:nonroot').user, '65532');
    assert.equal(facts('gcr.io/distroless/java17-debian12:nonroot').user, '65532');
    assert.equal(facts('gcr.io/distroless/static').user, 'root');
    assert.equal(facts('nginx').workerUser, 'nginx');
    assert.deepEqual([facts('elasticsearch:8.19.20').user, facts('elasticsearch:8.19.20').group], ['1000', '0']);
  });

  it('tell how servers start and where they keep data', () => {
    const postgres = facts('postgres:16');
    assert.equal(postgres.dropsPrivileges, true);
    assert.equal(postgres.dropsTo, 'postgres');
    assert.deepEqual(postgres.volumes, ['/var/lib/postgresql/data']);
    assert.deepEqual(
      postgres.directories.map(({ path }) => path),
      ['/var/lib/postgresql/data'],
    );
    assert.deepEqual(facts('postgres:18').volumes, ['/var/lib/postgresql']);
    assert.equal(postgres.requiredEnv?.kind, 'anyOf');
    assert.ok(postgres.fileEnv.names.includes('POSTGRES_PASSWORD'));
    assert.equal(facts('postgres:16-alpine').users?.[0]?.uid, 70);
    assert.deepEqual(facts('mysql:8.4').exposes, ['3306', '33060']);
    assert.deepEqual(facts('mongo:8.0').volumes, ['/data/db', '/data/configdb']);
    assert.equal(facts('nginx:alpine').stopSignal, 'SIGQUIT');
    assert.equal(facts('nginx:alpine').healthcheck, false);
  });

  it('leave out what changes between versions unless that version was read', () => {
    assert.equal(facts('redis:7').volumes, undefined);
    assert.deepEqual(facts('redis:8').volumes, []);
    assert.equal(facts('haproxy:2.3').user, undefined);
    assert.equal(facts('haproxy').user, 'haproxy');
    assert.equal(facts('python:3.8').env.known, false);
    assert.equal(facts('python:3.14').env.known, true);
    assert.equal(facts('ubuntu:jammy').users, undefined);
    assert.equal(facts('debian:buster').env.known, true);
    assert.ok(facts('python:3.8').someEnv.has('PYTHON_VERSION'));
  });

  it('hold for all variants where the tag is open', () => {
    const open = facts('postgres:${V}');
    assert.equal(open.shell, undefined);
    assert.equal(open.tools.wget, undefined);
    assert.equal(open.tools.curl, false);
    assert.equal(open.volumes, undefined);
    assert.equal(open.user, 'root');
    assert.equal(facts('node:${V}-alpine').shell, 'ash');
    assert.equal(facts(`node@sha256:${'a'.repeat(64)}`).shell, undefined);
  });

  it('say nothing of shell and tools in variants nobody described', () => {
    const other = facts('maven:3.9-amazoncorretto-17');
    assert.equal(other.shell, undefined);
    assert.deepEqual(other.tools, {});
    assert.equal(facts('maven:3.9-eclipse-temurin-21-alpine').shell, 'ash');
  });

  it('are missing for unknown, dynamic and Windows images', () => {
    for (const text of ['example.com/app', 'acme/app:1', '${IMAGE}', '', 'golang:nanoserver'])
      assert.equal(imageFacts(ref(text)), undefined, text);
  });

  it('describe scratch', () => {
    assert.equal(facts('scratch').shell, 'none');
    assert.equal(facts('scratch').user, 'root');
  });

  it('name smaller relatives, source and date', () => {
    assert.equal(facts('node').siblings.slim, 'slim');
    assert.match(facts('node').source, /^nodejs\/docker-node@[0-9a-f]{8}$/);
    assert.match(facts('node').asOf, /^\d{4}-\d\d$/);
    assert.equal(facts('node:22-alpine').size?.mb, 58.2);
  });

  it('can be asked of every described image', () => {
    for (const name of imageNames()) assert.ok(!name.includes('windows') ? facts(name) : true, name);
  });
});

describe('end of life', () => {
  const brief = (text: string) =>
    endsOfLife(ref(text)).map(
      ({ product, cycle, date, range }) => `${product} ${cycle} ${date} ${text.slice(range.start, range.end)}`,
    );

  it('is found by version, codename and variant', () => {
    assert.deepEqual(brief('debian:buster'), ['debian 10 2022-09-10 buster']);
    assert.deepEqual(brief('debian:10.13-slim'), ['debian 10 2022-09-10 10.13']);
    assert.deepEqual(brief('ubuntu:20.04'), ['ubuntu 20.04 2025-05-31 20.04']);
    assert.deepEqual(brief('centos:7'), ['centos 7 2024-06-30 7']);
    assert.deepEqual(brief('python:3.8-buster'), ['python 3.8 2024-10-07 3.8', 'debian 10 2022-09-10 buster']);
    assert.deepEqual(brief('node:18.20.1-alpine3.17'), [
      'node 18 2025-04-30 18.20.1',
      'alpine 3.17 2024-11-22 alpine3.17',
    ]);
    assert.deepEqual(brief('wordpress:php7.4'), ['php 7.4 2022-11-28 php7.4']);
    assert.deepEqual(brief('registry.access.redhat.com/ubi8/ubi-minimal'), [
      'rhel-ubi 8 2029-05-31 registry.access.redhat.com/ubi8/ubi-minimal',
    ]);
    assert.equal(endOfLife(ref('debian:bookworm'))?.extended, '2028-06-30');
  });

  it('is known of a major version only when all of it is over', () => {
    assert.deepEqual(brief('python:2'), ['python 2.7 2020-01-01 2']);
    assert.deepEqual(brief('python:3'), []);
    assert.deepEqual(brief('redis:7'), []);
  });

  it('is not told where no release is named or the product is unknown', () => {
    for (const text of ['node', 'node:lts', 'node:${V}', 'acme/app:buster', 'scratch', 'openjdk:11'])
      assert.deepEqual(brief(text), [], text);
  });
});

describe('a frozen tag', () => {
  const brief = (text: string) => {
    const left = frozenTag(ref(text));
    return left && `${left.kind} ${left.value} ${left.date} ${text.slice(left.range.start, left.range.end)}`;
  };

  it('is found by version, variant and tag', () => {
    assert.equal(brief('node:18.20.1-alpine'), 'version 18 2025-05-28 18.20.1');
    assert.equal(brief('python:3.12-buster'), 'variant buster 2023-06-14 buster');
    assert.equal(brief('openjdk'), 'tag latest 2023-02-13 openjdk');
    assert.equal(brief('node:hydrogen-slim'), 'tag hydrogen-slim 2025-05-28 hydrogen-slim');
    assert.equal(brief('elasticsearch'), 'tag latest 2018-10-08 elasticsearch');
    assert.equal(frozenTag(ref('node:18'))?.successor, '24');
  });

  it('is not claimed of tags that are built or not recorded', () => {
    for (const text of [
      'node:24',
      'node',
      'python:3',
      'mongo:8.1.0',
      'mongo:8.0',
      'acme/node:18',
      'node:${V}',
      `node@sha256:${'a'.repeat(64)}`,
    ])
      assert.equal(brief(text), undefined, text);
  });
});

describe('the current release', () => {
  it('is the newest one that is supported on the day and rebuilt', () => {
    assert.equal(currentRelease(ref('debian'), '2026-11-21')?.cycle, '13');
    assert.equal(currentRelease(ref('python:3.8'))?.cycle, '3.14');
    assert.equal(currentRelease(ref('debian'), '2099-01-01'), undefined);
  });

  it('is unknown for images whose tags nobody recorded', () => {
    assert.equal(currentRelease(ref('grafana/grafana')), undefined);
    assert.equal(currentRelease(ref('debian$SUFFIX')), undefined);
  });
});

describe('a withdrawn image', () => {
  it('has a status, a date and successors', () => {
    const openjdk = withdrawn(ref('openjdk:17'));
    assert.equal(openjdk?.status, 'deprecated');
    assert.equal(openjdk?.successors[0]?.image, 'eclipse-temurin');
    const bitnami = withdrawn(ref('bitnami/redis:7'));
    assert.equal(bitnami?.status, 'moved');
    assert.deepEqual(bitnami?.successors[0], { image: 'bitnamilegacy/redis', caveat: 'frozen' });
    assert.equal(withdrawn(ref('k8s.gcr.io/pause:3.2'))?.successors[0]?.image, 'registry.k8s.io/pause');
    assert.equal(withdrawn(ref('centos:7'))?.date, '2024-07-01');
    assert.equal(
      withdrawn(ref('gcr.io/distroless/static-debian11'))?.successors[0]?.image,
      'gcr.io/distroless/static-debian13',
    );
  });

  it('names no successor that may not exist', () => {
    assert.deepEqual(withdrawn(ref('gcr.io/distroless/nodejs16-debian11'))?.successors, []);
  });

  it('is not claimed of others', () => {
    for (const text of ['node', 'acme/openjdk', 'scratch', '${X}/openjdk', 'gcr.io/distroless/static-debian13'])
      assert.equal(withdrawn(ref(text)), undefined, text);
  });
});

describe('image knowledge', () => {
  it('answers for any reference', () => {
    const name = fc.constantFrom(...imageNames(), 'debian', 'node', 'bitnami/x', 'k8s.gcr.io/');
    const word = fc.constantFrom(
      '1',
      '22.4',
      '-',
      'alpine',
      'slim',
      '${V}',
      'latest',
      'buster',
      'php7',
      '.',
      'ltsc2022',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(name, fc.array(word), (image, words) => {
        const text = `${image}:${words.join('')}`;
        imageFacts(ref(text));
        for (const { range } of endsOfLife(ref(text))) assert.ok(range.end <= text.length);
        frozenTag(ref(text));
        withdrawn(ref(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is small enough to ship', () => {
    const folder = join(__dirname, '../../../rules/model/image/data');
    const size = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    assert.ok(size < 120_000, `${size} bytes`);
  });
});

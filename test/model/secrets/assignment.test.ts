import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { judgeAssignment } from '../../../rules/model/secrets/assignment.ts';

const judged = (assignments: readonly string[]) =>
  assignments.map((text) => {
    const at = text.indexOf('=');
    return `${text} ${judgeAssignment(text.slice(0, at), text.slice(at + 1)) ?? '-'}`;
  });

/** What each of the assignments should be judged as. */
function expectAll(verdict: string, assignments: readonly string[]): void {
  assert.deepEqual(
    judged(assignments),
    assignments.map((text) => `${text} ${verdict}`),
  );
}

describe('judgeAssignment', () => {
  it('takes any literal behind the name of a password', () => {
    expectAll('secret', [
      'DB_PASS=s3cretX',
      'SMTP_PASSWORD=Winter2024!',
      'spring.datasource.password=Geheim!9',
      'ConnectionStrings__Password=Fgk!1234',
      'dbPassword=xyzzy99',
      'MESSAGE_PASSWORD=This is it',
    ]);
  });

  it('takes what looks random behind the name of another secret', () => {
    expectAll('secret', [
      'HCLOUD_TOKEN=jEheVytlAoFl7F8MqUQ7jAo2hOXASztX',
      'POSTMARK_SERVER_TOKEN=5f2c1e9a-7b3d-4c8e-9f10-2a3b4c5d6e7f',
      'ENCRYPTION_KEY=9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c',
      'AUTH=9f8a7b6c5d4e3f2a1b0c9d8e',
    ]);
  });

  it('knows passwords in force that everybody guesses', () => {
    expectAll('weak', [
      'POSTGRES_PASSWORD=postgres',
      'POSTGRES_PASSWORD=changeme',
      'SA_PASSWORD=Passw0rd!',
      'DB_PASSWORD=demo123',
      'JWT_SECRET=my-super-secret-jwt-key',
      'MYSQL_ROOT_PASSWORD=12345',
    ]);
    assert.equal(judgeAssignment('DB_PASSWORD', 'zwitscher7', ['zwitscher']), 'weak');
  });

  it('is silent about references, forms to fill in and things that only speak of secrets', () => {
    expectAll('-', [
      'DB_PASSWORD=/run/secrets/db',
      'DB_PASSWORD=${PASSWORD}',
      'PASSWORD=%env(DB)%',
      'API_KEY=your-api-key',
      'API_KEY=MyCloudflareApiToken',
      'API_TOKEN=<token>',
      'API_KEY=xxxxxxxxxxxxxxxxxxxx',
      'PASSWORD_FILE=/x',
      'PASSWORD_MIN_LENGTH=12',
      'PASSWORD_ENCRYPTION=scram-sha-256',
      'TOKEN_TTL=900',
      'MAX_TOKENS=4096',
      'SECRET_NAME=prod-db-17',
      'GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305',
      'ETCD_INITIAL_CLUSTER_TOKEN=etcd-cluster-1',
      'CONNECT_KEY_CONVERTER=org.apache.kafka.connect.storage.StringConverter',
      'GIT_ASKPASS=/bin/echo',
      'BYPASS_AUTH=true',
      'TLS_KEY=certs/server.key',
      'SORT_KEY=createdAt',
      'VAPID_PUBLIC_KEY=BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA0QTpQtUbVlUls0VJXg7A8u',
    ]);
  });
});

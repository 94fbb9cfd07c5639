import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { endpointOf, isConcrete, isLoopback } from '../../../rules/model/process/endpoints.ts';
import { variableSettings } from '../../../rules/model/process/variable-uses.ts';

function endpoint(env: string): string | undefined {
  const [setting] = variableSettings(parseDockerfile(`FROM a\nENV ${env}\n`));
  const found = setting && endpointOf(setting);
  return found && `${found.host}:${found.port ?? ''} ${found.products[0] ?? ''}`;
}

describe('endpointOf', () => {
  it('reads addresses by their scheme, behind users and passwords', () => {
    assert.equal(endpoint('X=postgresql+psycopg://u:p@Host-1:5432/d'), 'host-1:5432 PostgreSQL');
    assert.equal(endpoint('X=jdbc:mysql://[::1]/d'), '[::1]: MySQL');
    assert.equal(endpoint('X=https://a.b/c'), undefined);
  });

  it('reads hosts by the name of the variable', () => {
    assert.equal(endpoint('REDIS_HOST=cache'), 'cache: Redis');
    assert.equal(endpoint('SPRING_RABBITMQ_HOST=q:5672'), 'q:5672 RabbitMQ');
    assert.equal(endpoint('REDIS_PORT=6379'), undefined);
    assert.equal(endpoint('DATABASE_URL=sqlite:///x'), undefined);
  });

  it('tells this machine from certain others', () => {
    assert.deepEqual(['localhost', '127.0.0.1', '::1', 'db', 'db.acme.io'].map(isLoopback), [
      true,
      true,
      true,
      false,
      false,
    ]);
    assert.deepEqual(['localhost', '10.0.0.1', 'db', 'db.acme.io', 'host.docker.internal'].map(isConcrete), [
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

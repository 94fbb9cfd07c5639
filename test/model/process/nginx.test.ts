import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nginxUpstreams } from '../../../rules/model/process/nginx.ts';

const found = (text: string) =>
  nginxUpstreams(text).map(({ host, port, range }) => [host, port, text.slice(range.start, range.end)]);

describe('nginxUpstreams', () => {
  it('finds what requests are passed to', () => {
    const text =
      'location /a { proxy_pass http://Api:8080/v1; }\nlocation /b {\n\tfastcgi_pass php:9000;\n}\nlocation /c { grpc_pass grpc://rpc; }';
    assert.deepEqual(found(text), [
      ['api', 8080, 'Api:8080'],
      ['php', 9000, 'php:9000'],
      ['rpc', undefined, 'rpc'],
    ]);
  });

  it('finds the servers of upstream blocks, not the names of the blocks', () => {
    const text =
      'upstream app {\n  server one:80 weight=5;\n  server two;\n}\nserver { location / { proxy_pass http://app; } }';
    assert.deepEqual(found(text), [
      ['one', 80, 'one:80'],
      ['two', undefined, 'two'],
    ]);
  });

  it('leaves out comments, variables, sockets and other directives', () => {
    const text =
      '# proxy_pass http://a;\nset $up http://b; proxy_pass $up;\nproxy_pass http://$c:80;\nserver unix:/run/x;\nserver_name d;\nproxy_pass_header e;\nserver { listen 80; }';
    assert.deepEqual(found(text), []);
  });

  it('is quick on hostile files', () => {
    const start = performance.now();
    nginxUpstreams('server '.repeat(28_000));
    nginxUpstreams(`proxy_pass ${'a.'.repeat(90_000)}`);
    nginxUpstreams('#;server a '.repeat(18_000));
    assert.ok(performance.now() - start < 1000);
  });
});

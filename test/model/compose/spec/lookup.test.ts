import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCompose } from '../../../../rules/model/compose/document.ts';
import { placeAt, placeOf, proposedKeys, proposedValues } from '../../../../rules/model/compose/spec/lookup.ts';

describe('placeOf', () => {
  const doc = parseCompose(
    'services:\n  web:\n    ports:\n      - target: 80\n    environment:\n      - A=1\n    ulimits: {nofile: {soft: 1}}\n    foo: {bar: 1}\nx-a: {b: 1}\n',
  );
  const pattern = (...path: readonly string[]) => placeOf(doc.root.at(...path)!)?.pattern;

  it('gives the path of an entry, chosen names as *', () => {
    assert.equal(pattern(), '');
    assert.equal(pattern('services', 'web'), 'services.*');
    assert.equal(pattern('services', 'web', 'ports', '0', 'target'), 'services.*.ports[].target');
    assert.equal(pattern('services', 'web', 'environment', '0'), 'services.*.environment.*');
    assert.equal(pattern('services', 'web', 'ulimits', 'nofile', 'soft'), 'services.*.ulimits.*.soft');
  });

  it('knows nothing below unknown keys and extensions', () => {
    assert.equal(pattern('services', 'web', 'foo'), undefined);
    assert.equal(pattern('services', 'web', 'foo', 'bar'), undefined);
    assert.equal(pattern('x-a', 'b'), undefined);
  });
});

describe('placeAt', () => {
  const shape = (...path: readonly string[]) => placeAt(path)!.shape;
  const keys = (...path: readonly string[]) => proposedKeys(shape(...path)).map(({ key }) => key);

  it('proposes keys and values for a file that is not written yet', () => {
    assert.ok(keys().includes('services'));
    assert.deepEqual(keys('services'), []);
    assert.ok(keys('services', 'web').includes('depends_on'));
    assert.deepEqual(keys('services', 'web', 'depends_on', 'db'), ['restart', 'required', 'condition']);
    assert.ok(keys('services', 'web', 'ulimits').includes('nofile'));
    assert.deepEqual(keys('services', 'web', 'image'), []);
    assert.deepEqual(
      proposedKeys(shape('services', 'web', 'volumes', '[]'))
        .filter(({ isRequired }) => isRequired)
        .map(({ key }) => key),
      ['type'],
    );
    assert.deepEqual(proposedValues(shape('services', 'web', 'depends_on', 'db', 'condition')), [
      'service_started',
      'service_healthy',
      'service_completed_successfully',
    ]);
    assert.deepEqual(proposedValues(shape('services', 'web', 'init')), ['true', 'false']);
    assert.deepEqual(proposedValues(shape('services', 'web', 'image')), []);
  });

  it('says since when a key is known and what is obsolete', () => {
    assert.equal(shape('services', 'web', 'gpus').since, '2.30');
    assert.equal(shape('services', 'web', 'links').obsolete, 'networks');
    assert.equal(placeAt(['services', 'web', 'foo']), undefined);
  });
});

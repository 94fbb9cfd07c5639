import assert from 'node:assert/strict';
import { factors } from '../../rules/core/rule.ts';
import { factorNamed, rulesOfFactor } from '../../rules/explain/factor.ts';
import { rules } from '../../rules/index.ts';

describe('factors', () => {
  it('are found by name and by roman number', () => {
    assert.equal(factorNamed('config'), 'config');
    assert.equal(factorNamed('xii'), 'admin-processes');
    assert.equal(factorNamed('XIII'), undefined);
  });

  it('have rules that name them', () => {
    for (const factor of factors) assert.ok(rulesOfFactor(factor, rules).length > 0, factor);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseSignal } from '../../../rules/model/process/signals.ts';

describe('parseSignal', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    SIGTERM: 'SIGTERM',
    term: 'SIGTERM',
    SigQuit: 'SIGQUIT',
    '9': 'SIGKILL',
    '15': 'SIGTERM',
    SIGIOT: 'SIGABRT',
    SIGPOLL: 'SIGIO',
    '34': 'SIGRTMIN',
    '37': 'SIGRTMIN+3',
    'RTMIN+3': 'SIGRTMIN+3',
    'SIGRTMAX-14': 'SIGRTMAX-14',
    SIGRTMAX: 'SIGRTMAX',
    '64': 'SIGRTMAX',
    'RTMIN-1': undefined,
    'RTMAX+1': undefined,
    'RTMIN+40': undefined,
    '0': undefined,
    '33': undefined,
    '65': undefined,
    SIG: undefined,
    SIGSIGTERM: undefined,
    '': undefined,
    constructor: undefined,
  };
  for (const [text, canonical] of Object.entries(cases)) {
    it(`reads "${text}" as ${canonical ?? 'no signal'}`, () => {
      assert.equal(parseSignal(text)?.canonical, canonical);
    });
  }
});

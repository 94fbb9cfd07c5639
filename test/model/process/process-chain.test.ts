import assert from 'node:assert/strict';
import { explainDockerfile } from '../../../rules/explain/dockerfile.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { processesOfStage } from '../../../rules/model/process/process-chain.ts';
import { Project } from '../../../rules/model/project/project.ts';

describe('the programs a container starts with', () => {
  const chain = (lines: string, image = 'debian:13') =>
    processesOfStage(parseDockerfile(`FROM ${image}\n${lines}\n`).finalStage!).join(' → ');

  it('begin with the init program, which waits for the program it starts', () => {
    assert.equal(chain('ENTRYPOINT ["tini", "--", "node", "x.js"]'), 'tini → node');
    assert.equal(chain('ENTRYPOINT ["/usr/bin/dumb-init", "/bin/app"]'), 'dumb-init → app');
    assert.equal(chain('CMD ["tini", "-g", "--", "sh", "-c", "node x.js"]'), 'tini → sh → node');
    assert.equal(chain('CMD ["tini", "--", "sh", "-c", "exec node x.js"]'), 'tini → node');
    assert.equal(chain('CMD tini -- node x.js'), 'sh → tini → node');
    assert.equal(chain('CMD exec tini -- node x.js'), 'tini → node');
  });

  it('go on with CMD behind an init program that has nothing else to start', () => {
    assert.equal(chain('ENTRYPOINT ["tini", "--"]\nCMD ["node", "x.js"]'), 'tini → node');
    assert.equal(chain('ENTRYPOINT ["tini", "--"]\nCMD node x.js'), 'tini → sh → node');
    assert.equal(chain('ENTRYPOINT ["/start.sh"]\nCMD ["node", "x.js"]'), 'start.sh');
    assert.equal(chain('ENTRYPOINT ["tini", "--", "a"]\nCMD ["b"]'), 'tini → a');
  });

  it('leave out what makes way for the next one', () => {
    assert.equal(chain('CMD ["gosu", "app", "node", "x.js"]'), 'node');
    assert.equal(chain('CMD ["env", "A=1", "node", "x.js"]'), 'node');
    assert.equal(chain('CMD ["sudo", "-u", "app", "node", "x.js"]'), 'sudo → node');
  });

  it('are told by the hover', () => {
    const told = (lines: string, word: string, language: 'en' | 'de' = 'en') => {
      const text = `FROM debian:13\n${lines}\n`;
      return explainDockerfile(parseDockerfile(text), text.indexOf(word), language, Project.empty)!.markdown;
    };
    const entrypoint = 'ENTRYPOINT ["tini", "--", "node", "x.js"]';
    assert.match(told(entrypoint, 'ENTRYPOINT'), /\*In this file:\* PID 1: `tini` → `node`\./);
    assert.match(told(entrypoint, 'ENTRYPOINT', 'de'), /PID 1: `tini` → `node`\./);
    assert.match(told('CMD ["gosu", "app", "node"]', 'CMD'), /PID 1 is `node`\./);
    assert.match(told('CMD tini -- node x', 'CMD'), /`\/bin\/sh` starts first and runs `tini` → `node`\./);
    const both = 'ENTRYPOINT ["tini", "--"]\nCMD ["node", "x.js"]';
    assert.match(told(both, 'CMD'), /The `ENTRYPOINT` in line 2 starts these words\. PID 1: `tini` → `node`\./);
    assert.match(
      told(both, 'CMD', 'de'),
      /Der `ENTRYPOINT` in Zeile 2 startet diese Wörter\. PID 1: `tini` → `node`\./,
    );
  });
});

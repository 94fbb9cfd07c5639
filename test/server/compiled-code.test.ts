import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { CompiledCode } from '../../server/compiled-code.ts';

describe('compiled code', () => {
  const source = 'globalThis.answer = () => 42;';
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-compiled-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (text = source): string => {
    CompiledCode.of(text, folder)!.write(new Script(text));
    const [name, ...others] = readdirSync(folder);
    assert.deepEqual(others, []);
    return join(folder, name!);
  };

  it('is not there at first, and then is what V8 takes', () => {
    assert.equal(CompiledCode.of(source, folder)?.read(), undefined);
    written();
    const cachedData = CompiledCode.of(source, folder)!.read()!;
    assert.equal(new Script(source, { cachedData }).cachedDataRejected, false);
  });

  it('is that of this program only, and that of no other is kept', () => {
    written();
    const other = source.replace('42', '43');
    assert.equal(CompiledCode.of(other, folder)?.read(), undefined);
    written(other);
  });

  it('counts for nothing when it is not whole', () => {
    const path = written();
    const content = readFileSync(path);
    for (const broken of [content.subarray(0, -1), content.subarray(0, 2), Buffer.alloc(0)]) {
      writeFileSync(path, broken);
      assert.equal(CompiledCode.of(source, folder)?.read(), undefined);
    }
    content[content.length >> 1]! ^= 1;
    writeFileSync(path, content);
    assert.equal(CompiledCode.of(source, folder)?.read(), undefined);
  });

  it('is done without where nothing can be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const compiled = CompiledCode.of(source, join(file, 'below'))!;
    compiled.write(new Script(source));
    assert.equal(compiled.read(), undefined);
  });
});

/**
 * Starts the server that lies beside this program, with what V8 compiled of it before: compiling takes longer than all
 * else until the first diagnostics. `--code-cache=FOLDER` says where that is kept; all other arguments are the server's.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { CompiledCode } from './compiled-code.ts';

/** Until then, what a first document needs has been compiled too; later V8 begins to forget what is not used. */
const settled = 10_000;

const option = '--code-cache=';
const file = join(__dirname, 'server.js');
const source = readFileSync(file);
const folder = process.argv.find((argument) => argument.startsWith(option))?.slice(option.length);
const compiled = folder ? CompiledCode.of(source, folder) : undefined;
const cachedData = compiled?.read();
const script = new Script(`(function (require, module, exports, __filename, __dirname) {${source.toString()}\n})`, {
  filename: file,
  ...(cachedData ? { cachedData } : {}),
});
if (compiled && (!cachedData || script.cachedDataRejected)) {
  const write = () => {
    process.off('exit', write);
    compiled.write(script);
  };
  process.on('exit', write);
  setTimeout(write, settled).unref();
}
const program = { exports: {} };
script.runInThisContext()(require, program, program.exports, file, dirname(file));

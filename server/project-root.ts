import { directoryOf, pathWithin } from '../rules/model/project/path.ts';
import type { FileReader } from './file-reader.ts';

/**
 * The directory that a file's project fills: the nearest one upward with `.git`, else the working directory, if the
 * file lies in it, else the file's own directory. All paths are absolute.
 */
export async function projectRoot(reader: FileReader, path: string, workingDirectory: string): Promise<string> {
  for (let directory = directoryOf(path); directory !== ''; directory = directoryOf(directory)) {
    const entries = await reader.list(directory);
    if (entries?.some((entry) => entry.name === '.git')) return directory;
  }
  return pathWithin(workingDirectory, path) === undefined ? directoryOf(path) : workingDirectory;
}

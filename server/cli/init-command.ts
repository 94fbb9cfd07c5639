import { writeFileSync } from 'node:fs';
import type { Language } from '../../rules/core/rule.ts';
import { configFileNames } from '../config-file.ts';
import { configTemplate } from '../config-template.ts';
import { wordsIn } from './words.ts';

/** `plimsoll init`: a configuration file to start from, unless there is one. */
export function initCommand(directory: string, language: Language): 0 | 2 {
  const words = wordsIn[language];
  const [name] = configFileNames;
  try {
    writeFileSync(`${directory}/${name}`, configTemplate[language], { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    process.stderr.write(`${exists ? words.alreadyThere(name) : (error as Error).message}\n`);
    return 2;
  }
  process.stdout.write(`${words.initialised(name)}\n`);
  return 0;
}

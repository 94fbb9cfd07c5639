import type { Reporter } from '../report.ts';
import { checkstyle } from './checkstyle.ts';
import { codeclimate, gitlab } from './codeclimate.ts';
import { compact } from './compact.ts';
import { github } from './github.ts';
import { json, jsonl } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';

/** All output formats by the name that `--format` takes. */
export const reporters = {
  pretty,
  compact,
  json,
  jsonl,
  sarif,
  github,
  gitlab,
  codeclimate,
  junit,
  checkstyle,
  rdjson,
  markdown,
} as const satisfies Record<string, Reporter>;
export type Format = keyof typeof reporters;
export const formats = Object.keys(reporters) as readonly Format[];

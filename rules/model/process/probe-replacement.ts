/** Health checks by HTTP, done with a program that an image has. */
import type { ImageRef } from '../image/reference.ts';
import { parseTag } from '../image/tag.ts';
import type { ShellCommand } from '../shell/command.ts';
import { isProbeTool, type ProbeTool } from './probe-tools.ts';

export interface ProbeReplacement {
  readonly tool: string;
  /** Program and arguments, for the exec form. */
  readonly words: readonly string[];
}

/** Options that only say how much is printed, or that an error of HTTP counts. */
const plainOption =
  /^(?:-[fsSLq]{1,5}|-qO-?|-O-?|-|-nv|--fail|--silent|--show-error|--location|--quiet|--spider|--no-verbose|--tries=\d{1,2})$/;
const address = /^(?:https?:\/\/)?[\w.-]{1,200}(?::\d{1,5})?(?:\/[\w./?=&%-]{0,200})?$/;

/**
 * The same request with another program; undefined for more than one plain request.
 * @param commands `curl -f URL`, `curl -f URL || exit 1`
 */
export function replacedProbe(
  commands: readonly ShellCommand[],
  image: ImageRef | undefined,
  has: (tool: ProbeTool) => boolean | undefined,
): ProbeReplacement | undefined {
  const [probe, end, more] = commands;
  if (!isProbeTool(probe?.name) || probe.name === 'bash' || probe.redirects.length > 0 || more) return undefined;
  if (end && (probe.operator !== '||' || (end.name !== 'exit' && end.name !== 'false'))) return undefined;
  const words = probe.args.filter(({ value }) => value === undefined || !plainOption.test(value));
  const written = words[0]?.value;
  if (words.length !== 1 || written === undefined || !address.test(written)) return undefined;
  const url = written.includes('://') ? written : `http://${written}`;
  if (probe.name === 'curl' && has('wget')) return { tool: 'wget', words: ['wget', '-q', '-O', '/dev/null', url] };
  if (probe.name === 'wget' && has('curl'))
    return { tool: 'curl', words: ['curl', '-f', '-s', '-o', '/dev/null', url] };
  return image && withInterpreter(image, url);
}

/** What the image runs programs with can make a request too. Node.js has `fetch` since version 18. */
function withInterpreter({ familiarName, tag }: ImageRef, url: string): ProbeReplacement | undefined {
  const major = tag && parseTag(tag.value).numbers[0];
  if (familiarName === 'node' && (major === undefined || major >= 18)) {
    const script = `fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`;
    return { tool: 'node', words: ['node', '-e', script] };
  }
  if (familiarName === 'python' && (major === undefined || major >= 3)) {
    return { tool: 'python', words: ['python', '-c', `import urllib.request; urllib.request.urlopen('${url}')`] };
  }
  return undefined;
}

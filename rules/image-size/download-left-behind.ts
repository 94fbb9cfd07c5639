import { dockerfileRule, safeFix, unsafeFix } from '../core/rule.ts';
import { commandAfter } from '../model/dockerfile/append-command.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import { type Download, downloads } from '../model/shell/downloads.ts';
import { removedPaths } from '../model/shell/paths.ts';

const unpackers = new Set(['tar', 'bsdtar', 'unzip', 'dpkg', 'rpm', 'apt-get', 'apt', 'dnf', 'yum', '7z', 'gdebi']);
const archive = /\.(?:tar(?:\.\w{1,4})?|t[gbx]z2?|txz|zip|deb|rpm|7z)$/i;

export default dockerfileRule({
  id: 'download-left-behind',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Delete a downloaded archive in the RUN that unpacks it',
      why: 'The archive stays in the layer next to what was unpacked from it, so the image holds everything twice. Deleting it in a later RUN does not help.',
      messages: {
        left: 'The archive {file} stays in the layer after "{command}" has unpacked it: delete it in this RUN.',
      },
      fixes: { remove: 'Delete {file} afterwards' },
    },
    de: {
      title: 'Heruntergeladene Archive im selben RUN löschen, das sie entpackt',
      why: 'Das Archiv bleibt im Layer neben dem, was daraus entpackt wurde; das Image enthält alles doppelt. Es in einem späteren RUN zu löschen, hilft nicht.',
      messages: {
        left: 'Das Archiv {file} bleibt im Layer, nachdem „{command}“ es entpackt hat: in diesem RUN löschen.',
      },
      fixes: { remove: '{file} danach löschen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN curl -fsSLo /tmp/tool.tar.gz https://example.com/tool.tar.gz \\\n  && tar -xzf /tmp/tool.tar.gz -C /opt\n',
      good: 'FROM debian:13-slim\nRUN curl -fsSLo /tmp/tool.tar.gz https://example.com/tool.tar.gz \\\n  && tar -xzf /tmp/tool.tar.gz -C /opt \\\n  && rm /tmp/tool.tar.gz\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!run.script || !isInFinalImage(run)) continue;
      for (const download of downloads(run.script)) {
        const file = download.fileName;
        if (file === undefined || download.output === 'stdout' || !archive.test(file)) continue;
        const unpacker = run.commands.findLast((command) => unpacks(command, file, download));
        if (!unpacker || mayBeGone(run, file, download)) continue;
        const path = download.output?.value ?? (download.directory ? undefined : file);
        const moved = run.commands.some(({ name }) => name === 'cd' || name === 'pushd');
        const isPlain = path !== undefined && /^[\w./+-]+$/.test(path) && (path.startsWith('/') || !moved);
        const edit = isPlain ? commandAfter(run, unpacker, `rm ${path}`) : undefined;
        const fixOf = isNamedAfter(run, unpacker, file) ? unsafeFix : safeFix;
        const fixes = edit ? [fixOf('remove', edit, { data: { file } })] : [];
        report(download.output?.range ?? download.url.range, 'left', { file, command: unpacker.name! }, { fixes });
      }
    }
  },
});

/** Whether a later command of the file names the archive, so that it may still be needed. */
const isNamedAfter = ({ doc }: Instruction, { range }: ShellCommand, file: string): boolean =>
  doc.commands().some((later) => later.range.start > range.end && later.args.some(({ text }) => text.includes(file)));

const unpacks = (command: ShellCommand, file: string, { command: download }: Download): boolean =>
  command.range.start > download.range.start &&
  unpackers.has(command.name ?? '') &&
  command.args.some(({ value }) => value !== undefined && (value === file || value.endsWith(`/${file}`)));

/** Whether it is deleted, or moved, or never part of the layer, as far as that can be told. */
function mayBeGone(run: Instruction, file: string, { command, output }: Download): boolean {
  const path = output === 'stdout' ? undefined : output?.value;
  const directory = path?.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : undefined;
  if (run.mounts.some(({ type, target }) => type !== 'secret' && target && path?.startsWith(target))) return true;
  if (run.commands.some(({ name, range }) => name === 'mv' && range.start > command.range.start)) return true;
  return removedPaths(run.script!).some(({ command: rm, path: { value }, recursive }) => {
    if (rm.range.start < command.range.start) return false;
    if (value === undefined || /[*?[{]/.test(value) || value === file || value.endsWith(`/${file}`)) return true;
    return recursive && (directory === undefined || directory.startsWith(`${value.replace(/\/$/, '')}/`));
  });
}

import type { ShellCommand, ShellWord } from '../shell/command.ts';
import type { Manager, PackageAction } from '../shell/installs.ts';
import type { DockerfileDocument } from './document.ts';
import type { Instruction } from './instruction.ts';

/**
 * What a RUN asks these package managers to do without answering their question whether to go on. A build has nobody
 * to answer: the package manager gives up as soon as it asks.
 */
export function unansweredActions(run: Instruction, ...managers: readonly Manager[]): readonly PackageAction[] {
  const asking = run.packageActions.filter(
    ({ manager, command, assumesYes }) => !assumesYes && managers.includes(manager) && waitsForInput(command),
  );
  return asking.length === 0 || answersInConfiguration(run.doc) ? [] : asking;
}

const asksNothing = ['-h', '--help', '--version', '--assumeno', '--print-uris', '-s', '--simulate', '--dry-run'];

function waitsForInput(command: ShellCommand): boolean {
  if (command.pipeline[0] !== command || command.mayHaveMoreOptions) return false;
  if (command.redirects.some(({ operator }) => operator.startsWith('<'))) return false;
  return !command.hasFlag(...asksNothing);
}

/** `APT::Get::Assume-Yes "true";` or `assumeyes=1` on its way into a configuration file. */
function answersInConfiguration(doc: DockerfileDocument): boolean {
  const saysYes = (text: string) => /assume-?yes[ "'=]/i.test(text);
  const isSetting = ({ text }: ShellWord) => !text.startsWith('-') && saysYes(text);
  return (
    doc.commands().some(({ words }) => words.some(isSetting)) ||
    doc.instructions.some(({ heredocs }) => heredocs.some(({ body }) => saysYes(body.text)))
  );
}

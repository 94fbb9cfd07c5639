import { dockerfileRule, type Edit, replace, safeFix } from '../core/rule.ts';
import { argumentAfter } from '../model/dockerfile/insert-argument.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default dockerfileRule({
  id: 'apt-not-apt-get',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3027', checkov: 'CKV_DOCKER_9', kics: 'Run Using apt' },
  text: {
    en: {
      title: 'Use apt-get instead of apt in scripts',
      why: 'apt is made for people at a terminal: it warns that its options and its output may change with any version. apt-get and apt-cache stay as they are, so that a build of today runs tomorrow.',
      messages: { apt: 'apt may change with any version: use {instead} in scripts.' },
      fixes: { replace: 'Use {instead}' },
    },
    de: {
      title: 'In Skripten apt-get statt apt verwenden',
      why: 'apt ist für Menschen am Terminal gemacht: Es warnt selbst davor, dass sich Optionen und Ausgabe mit jeder Version ändern können. apt-get und apt-cache bleiben, wie sie sind, damit ein Build von heute auch morgen läuft.',
      messages: { apt: 'apt kann sich mit jeder Version ändern: in Skripten {instead} verwenden.' },
      fixes: { replace: '{instead} verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt update && apt install -y --no-install-recommends curl\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n',
    },
  ],
  check({ doc, report }) {
    for (const command of doc.runCommands('apt')) {
      const program = command.nameWord.unquoted;
      const name = program.range(program.length - 'apt'.length);
      const instead = replacementOf(command);
      const edits = instead ? [replace(name, instead), ...withNewPackages(doc.instructionOf(command), command)] : [];
      const fixes = instead ? [safeFix('replace', edits, { data: { instead } })] : [];
      report(command.nameWord.range, 'apt', { instead: instead ?? 'apt-get' }, { fixes });
    }
  },
});

const sameInAptGet =
  'update upgrade dist-upgrade install remove purge autoremove clean autoclean source build-dep download changelog';
const sameInAptCache = 'search show showsrc policy depends rdepends';

/** The program that knows the subcommand under the same name. */
function replacementOf(command: ShellCommand): string | undefined {
  const verb = command.subcommand()?.value ?? '';
  if (sameInAptGet.split(' ').includes(verb)) return 'apt-get';
  return sameInAptCache.split(' ').includes(verb) ? 'apt-cache' : undefined;
}

/** What `apt upgrade` does, and `apt-get upgrade` only when told. */
function withNewPackages(run: Instruction, command: ShellCommand): readonly Edit[] {
  const verb = command.subcommand('upgrade');
  return verb ? [argumentAfter(run, command, verb, '--with-new-pkgs')] : [];
}

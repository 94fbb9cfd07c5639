import type { ShellCommand } from './command.ts';

const digests = /^(?:sha\d*sum|shasum|md5sum|b2sum|b3sum|cksum|rhash)$/;

/** Whether a command compares what was downloaded with a checksum or a signature. */
export function verifies(command: ShellCommand): boolean {
  const { name } = command;
  if (name === undefined) return false;
  if (digests.test(name)) return true;
  if (name === 'gpg' || name === 'gpg2') return command.hasFlag('--verify', '--verify-files', '-d', '--decrypt');
  if (name === 'openssl') return command.subcommand('dgst', 'sha256', 'sha512', 'cms', 'smime') !== undefined;
  if (name === 'aria2c') return command.option('--checksum') !== undefined;
  return name === 'gpgv' || name === 'minisign' || name === 'signify' || name === 'cosign' || name === 'slsa-verifier';
}

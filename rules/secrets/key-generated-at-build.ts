import { dockerfileRule } from '../core/rule.ts';
import { isRemovedLater } from '../model/secrets/secret-flow.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default dockerfileRule({
  id: 'key-generated-at-build',
  severity: 'warning',
  text: {
    en: {
      title: 'Generate keys when a container starts, not while its image is built',
      why: 'A private key that is generated in a RUN is part of the image: all containers share it, everybody who pulls the image has it, and connections it is meant to protect can be read or faked.',
      messages: {
        generated:
          '"{command}" puts a private key into the image that all containers share: generate it at start, or mount it.',
      },
    },
    de: {
      title: 'Schlüssel beim Start eines Containers erzeugen, nicht beim Bauen seines Images',
      why: 'Ein privater Schlüssel, den ein RUN erzeugt, ist Teil des Images: Alle Container teilen ihn sich, alle, die das Image laden, haben ihn, und die Verbindungen, die er schützen soll, lassen sich mitlesen oder fälschen.',
      messages: {
        generated:
          '„{command}“ legt einen privaten Schlüssel ins Image, den sich alle Container teilen: beim Start erzeugen oder einbinden.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN apk add --no-cache openssh-server && ssh-keygen -A\n',
      good: 'FROM alpine:3.22\nRUN apk add --no-cache openssh-server\nCMD ["sh", "-c", "ssh-keygen -A && exec /usr/sbin/sshd -D -e"]\n',
    },
  ],
  check({ doc, report }) {
    for (const command of doc.runCommands('ssh-keygen', 'openssl', 'dropbearkey', 'wg', 'age-keygen', 'mkcert')) {
      const { stage, parent } = doc.instructionOf(command);
      // What a stage makes that is not the image stays behind, unless a file is copied.
      const isInImage = parent !== undefined || (stage !== undefined && doc.finalStage?.lineage.includes(stage));
      if (!isInImage) continue;
      const name = generator(command);
      if (name !== undefined) report(command.range, 'generated', { command: name });
    }
  },
});

/** What a command that writes a private key is called; `undefined` for all others. */
function generator(command: ShellCommand): string | undefined {
  const { name, operands } = command;
  const first = operands[0]?.value ?? '';
  const isRemoved = (path: string | undefined) => path !== undefined && isRemovedLater(path, command);
  switch (name) {
    case 'ssh-keygen': {
      if (command.hasFlag('-A')) return 'ssh-keygen -A';
      const other = ['-l', '-y', '-R', '-F', '-H', '-e', '-i', '-B', '-K', '-Y', '-p', '-c', '-s'];
      return command.hasFlag(...other) || isRemoved(command.option('-f')?.value) ? undefined : 'ssh-keygen';
    }
    case 'openssl': {
      const makesKey =
        /^(?:genrsa|genpkey|gendsa)$/.test(first) ||
        (first === 'ecparam' && command.hasFlag('-genkey')) ||
        (first === 'req' && command.hasFlag('-newkey'));
      return makesKey && !isRemoved((command.option('-keyout') ?? command.option('-out'))?.value)
        ? `openssl ${first}`
        : undefined;
    }
    case 'wg':
      return first === 'genkey' ? 'wg genkey' : undefined;
    case 'mkcert':
      return command.hasFlag('-install', '-CAROOT') ? undefined : name;
    default:
      return name;
  }
}

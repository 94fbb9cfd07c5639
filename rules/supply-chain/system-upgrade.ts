import { dockerfileRule } from '../core/rule.ts';

export default dockerfileRule({
  id: 'system-upgrade',
  severity: 'info',
  // Security teams want upgrades: not for everybody.
  preset: 'all',
  sources: { hadolint: 'DL3035', trivy: 'DS-0024' },
  factors: ['dependencies', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Take a newer base image instead of upgrading all packages',
      why: 'What an upgrade installs depends on the day of the build, and every upgraded file is in the image twice. A base image that is rebuilt regularly brings the same fixes, the same for everybody.',
      messages: { upgrade: '"{command}" makes the image depend on the day it is built: take a newer base image.' },
    },
    de: {
      title: 'Neueres Basis-Image nehmen, statt alle Pakete zu aktualisieren',
      why: 'Was ein Upgrade installiert, hängt vom Tag des Builds ab, und jede aktualisierte Datei liegt doppelt im Image. Ein regelmäßig neu gebautes Basis-Image bringt dieselben Korrekturen, und zwar für alle gleich.',
      messages: {
        upgrade: '„{command}“ macht das Image vom Tag des Builds abhängig: ein neueres Basis-Image nehmen.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM opensuse/leap:16.0\nRUN zypper --non-interactive dist-upgrade\n',
      good: 'FROM opensuse/leap:16.0\nRUN zypper --non-interactive install nginx\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { action, manager, verb, packages, hasUnknownPackages, headRange, command } of run.packageActions) {
        if (action !== 'upgrade' || !systemManagers.has(manager) || packages.length > 0 || hasUnknownPackages) continue;
        const name = verb.value ?? verb.text;
        const sources =
          manager === 'zypper' && (name === 'dup' || name === 'dist-upgrade')
            ? (['hadolint'] as const)
            : manager === 'apt' && name === 'dist-upgrade'
              ? (['trivy'] as const)
              : [];
        report(headRange, 'upgrade', { command: `${command.name} ${name}` }, { sources });
      }
    }
  },
});

const systemManagers: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'microdnf', 'zypper']);

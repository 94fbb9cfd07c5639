import { fileRule } from '../core/rule.ts';
import { imageUses } from '../model/project/image-uses.ts';

export default fileRule({
  id: 'trusted-registry',
  severity: 'error',
  sources: { hadolint: 'DL3026' },
  factors: ['dependencies'],
  options: {
    trustedRegistries: {
      type: 'strings',
      default: [],
      en: 'Registries images may come from, such as "docker.io" or "*.example.com"; none: all.',
      de: 'Registries, aus denen Images kommen dürfen, etwa „docker.io“ oder „*.example.com“; keine: alle.',
    },
  },
  text: {
    en: {
      title: 'Take images from trusted registries only',
      why: 'Whoever runs the registry decides what gets into the image. A registry that nobody has agreed on may serve anything, and may be gone tomorrow.',
      messages: { untrusted: '"{image}" comes from {registry}, which is not among the trusted registries.' },
    },
    de: {
      title: 'Images nur aus vertrauenswürdigen Registries nehmen',
      why: 'Wer die Registry betreibt, entscheidet, was ins Image kommt. Eine Registry, auf die sich niemand geeinigt hat, kann alles Mögliche liefern und morgen verschwunden sein.',
      messages: { untrusted: '„{image}“ kommt aus {registry}; das ist keine der vertrauenswürdigen Registries.' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM quay.io/somebody/node:24\n' },
      good: { Dockerfile: 'FROM registry.example.com/base/node:24\n' },
      options: { trustedRegistries: ['docker.io', '*.example.com'] },
    },
  ],
  check({ doc, report, options }) {
    const { trustedRegistries } = options;
    if (trustedRegistries.length === 0) return;
    for (const { image, place, isLiteral } of imageUses(doc)) {
      const registry = image.registryHost;
      if (registry === undefined || trustedRegistries.some((trusted) => covers(trusted, registry))) continue;
      const sources = place === 'from' && isLiteral ? (['hadolint'] as const) : [];
      report(image.registry?.range ?? image.nameRange, 'untrusted', { image: image.text.text, registry }, { sources });
    }
  },
});

/** `*` stands for everything, `*.example.com` for what is below a domain; Docker Hub has three names. */
function covers(trusted: string, registry: string): boolean {
  const name = trusted.toLowerCase();
  if (name === '*' || name === registry) return true;
  if (registry === 'docker.io' && (name === 'hub.docker.com' || name === 'index.docker.io')) return true;
  return name.startsWith('*.') && registry.endsWith(name.slice(1));
}

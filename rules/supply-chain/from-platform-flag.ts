import { dockerfileRule, remove, unsafeFix } from '../core/rule.ts';
import { flagRemoval } from '../model/dockerfile/removal.ts';

export default dockerfileRule({
  id: 'from-platform-flag',
  severity: 'warning',
  fixable: 'unsafe',
  sources: {
    hadolint: 'DL3029',
    buildkit: 'FromPlatformFlagConstDisallowed',
    kics: 'Using Platform Flag with FROM Command',
  },
  factors: ['build-release-run'],
  text: {
    en: {
      title: 'Leave the platform to the build',
      why: 'A platform written into FROM is built whatever the build asks for: the image is labelled for one architecture and holds programs of another, which are emulated slowly or do not start at all.',
      messages: {
        constant:
          'FROM builds for "{platform}" whatever the build asks for: leave --platform out and give it to docker build.',
      },
      fixes: { remove: 'Remove --platform' },
    },
    de: {
      title: 'Die Plattform dem Build überlassen',
      why: 'Eine in FROM festgelegte Plattform gilt, was immer der Build verlangt: Das Image gibt sich für eine Architektur aus und enthält Programme einer anderen, die langsam emuliert werden oder gar nicht starten.',
      messages: {
        constant:
          'FROM baut für „{platform}“, was immer der Build verlangt: --platform weglassen und docker build übergeben.',
      },
      fixes: { remove: '--platform entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM --platform=linux/amd64 alpine:3.23\n',
      good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nFROM alpine:3.23\n',
    },
  ],
  check({ doc, report }) {
    for (const from of doc.ofType('FROM')) {
      const flag = from.platform;
      const platform = flag?.value;
      if (!flag?.valueRange || !platform || platform.includes('$')) continue;
      // Stages made for one platform, to be chosen by `FROM build_$TARGETARCH`, are named after it.
      const name = from.alias?.value.toLowerCase() ?? '';
      if (
        platform
          .toLowerCase()
          .split('/')
          .some((part) => name.includes(part))
      )
        continue;
      report(flag.range, 'constant', { platform }, { fixes: [unsafeFix('remove', remove(flagRemoval(from, flag)))] });
    }
  },
});

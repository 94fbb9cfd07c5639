import { dockerfileRule, remove, safeFix } from '../core/rule.ts';
import { flagRemoval } from '../model/dockerfile/removal.ts';

export default dockerfileRule({
  id: 'redundant-target-platform',
  severity: 'info',
  fixable: 'safe',
  sources: { hadolint: 'DL3065', buildkit: 'RedundantTargetPlatform' },
  text: {
    en: {
      title: 'Leave out --platform=$TARGETPLATFORM',
      why: 'The target platform is what FROM takes anyway. A flag that says so looks as if this stage were special, and hides those that are.',
      messages: { redundant: 'FROM takes "$TARGETPLATFORM" anyway: leave --platform out.' },
      fixes: { remove: 'Remove --platform' },
    },
    de: {
      title: '--platform=$TARGETPLATFORM weglassen',
      why: 'FROM nimmt ohnehin die Zielplattform. Eine Angabe, die das wiederholt, lässt die Stage besonders aussehen und verdeckt die, die es wirklich sind.',
      messages: { redundant: 'FROM nimmt ohnehin „$TARGETPLATFORM“: --platform weglassen.' },
      fixes: { remove: '--platform entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM --platform=$TARGETPLATFORM alpine:3.23\n',
      good: 'FROM alpine:3.23\n',
    },
  ],
  check({ doc, report }) {
    // A global ARG of this name hides the platform's own.
    if (doc.globalArgs.some((arg) => arg.pair('TARGETPLATFORM')?.text)) return;
    for (const from of doc.ofType('FROM')) {
      const flag = from.platform;
      if (!flag || !/^"?\$(?:TARGETPLATFORM|\{TARGETPLATFORM(?::-[^}]*)?\})"?$/.test(flag.value ?? '')) continue;
      report(flag.range, 'redundant', {}, { fixes: [safeFix('remove', remove(flagRemoval(from, flag)))] });
    }
  },
});

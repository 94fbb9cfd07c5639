import { composeRule, unsafeFix } from '../core/rule.ts';
import { addItem, scalarSource } from '../model/compose/edits.ts';

export default composeRule({
  id: 'platform-not-built',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Build for the platform the service runs on',
      why: 'The image is built for the platforms under "build". If the one the service wants is not among them, there is nothing to run: Compose refuses the project.',
      messages: { missing: '"{platform}" is missing from "build.platforms".' },
      fixes: { add: 'Add {platform} to "build.platforms"' },
    },
    de: {
      title: 'Für die Plattform bauen, auf der der Dienst läuft',
      why: 'Das Image wird für die Plattformen unter „build“ gebaut. Fehlt darunter die des Dienstes, gibt es nichts auszuführen: Compose lehnt das Projekt ab.',
      messages: { missing: '„{platform}“ fehlt in „build.platforms“.' },
      fixes: { add: '{platform} in „build.platforms“ ergänzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    platform: linux/arm64\n    build:\n      context: .\n      platforms:\n        - linux/amd64\n',
      good: 'services:\n  web:\n    platform: linux/arm64\n    build:\n      context: .\n      platforms:\n        - linux/amd64\n        - linux/arm64\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const entry = service.get('platform');
      const platforms = service.build?.platforms ?? [];
      if (!entry?.value.known || entry.string === '' || platforms.length === 0) continue;
      const platform = entry.value.value;
      if (platforms.some(({ value }) => !value.known || value.value === platform)) continue;
      const edits = addItem(doc, service.build!.get('platforms')!, scalarSource(platform));
      const fixes = edits.length > 0 ? [unsafeFix('add', edits, { data: { platform } })] : [];
      report(entry.range, 'missing', { platform }, { fixes });
    }
  },
});

import { dockerfileRule, replace, safeFix } from '../core/rule.ts';

const authors = 'org.opencontainers.image.authors';

export default dockerfileRule({
  id: 'maintainer-label',
  severity: 'hint',
  fixable: 'safe',
  text: {
    en: {
      title: 'Name the maintainer under the key of the OCI specification',
      why: 'The key "maintainer" was a habit from the time before there were agreed keys. Registries, scanners and inventories read org.opencontainers.image.authors, so that an image with the old key has no author for them.',
      messages: { old: 'Registries and scanners read the label {key} instead of "{name}".' },
      fixes: { rename: 'Write {key}' },
    },
    de: {
      title: 'Verantwortliche unter dem Schlüssel der OCI-Spezifikation nennen',
      why: 'Der Schlüssel „maintainer“ stammt aus der Zeit, bevor Schlüssel vereinbart waren. Registrys, Scanner und Inventare lesen org.opencontainers.image.authors; für sie hat ein Image mit dem alten Schlüssel keinen Autor.',
      messages: { old: 'Registrys und Scanner lesen das Label {key} statt „{name}“.' },
      fixes: { rename: '{key} schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nLABEL maintainer="Jane Doe <jane@example.org>"\n',
      good: 'FROM alpine:3.23\nLABEL org.opencontainers.image.authors="Jane Doe <jane@example.org>"\n',
    },
  ],
  check({ doc, report }) {
    const labels = doc.ofType('LABEL').flatMap(({ pairs }) => pairs);
    // Some set both, for whoever reads which.
    if (labels.some(({ name }) => name === authors || name.includes('$'))) return;
    for (const { name, nameRange } of labels) {
      if (name.toLowerCase() !== 'maintainer') continue;
      const fix = safeFix('rename', replace(nameRange, authors), { data: { key: authors } });
      report(nameRange, 'old', { key: authors, name }, { fixes: [fix] });
    }
  },
});

import { composeRule } from '../core/rule.ts';

export default composeRule({
  id: 'compose-name-missing',
  severity: 'hint',
  preset: 'all',
  sources: { dclint: 'require-project-name-field' },
  text: {
    en: {
      title: 'Give the project a name',
      why: 'Without "name" a project is called like its directory. Two checkouts in directories of the same name share containers, networks and volumes, and one that is renamed has lost its data.',
      messages: { missing: 'This project is called like the directory it lies in: give it a "name".' },
    },
    de: {
      title: 'Dem Projekt einen Namen geben',
      why: 'Ohne „name“ heißt ein Projekt wie sein Verzeichnis. Zwei Arbeitskopien in gleichnamigen Verzeichnissen teilen sich Container, Netzwerke und Volumes, und nach dem Umbenennen sind die Daten scheinbar verloren.',
      messages: { missing: 'Dieses Projekt heißt wie das Verzeichnis, in dem es liegt: einen „name“ angeben.' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.31\n',
      good: 'name: shop\nservices:\n  web:\n    image: nginx:1.31\n',
    },
  ],
  check({ doc, report }) {
    const services = doc.root.get('services');
    // What only adds to other services is no project of its own.
    const isWhole = doc.services.some(({ image, build }) => image ?? build);
    if (doc.name || !services?.keyRange || !isWhole) return;
    report(services.keyRange, 'missing', {});
  },
});

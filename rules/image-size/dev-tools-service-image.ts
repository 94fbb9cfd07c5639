import { composeRule } from '../core/rule.ts';
import { imageFacts } from '../model/image/knowledge.ts';

export default composeRule({
  id: 'dev-tools-service-image',
  severity: 'info',
  preset: 'strict',
  factors: ['build-release-run'],
  text: {
    en: {
      title: 'Run services from images that hold the program, not the tools to build it',
      why: 'A service that starts from a compiler image builds its program at each start: slowly, from sources that may have changed, and with hundreds of megabytes of tools that an intruder can use.',
      messages: {
        tools: 'Service "{service}" runs from {image}, an image to build with: build an image of its own for it.',
      },
    },
    de: {
      title: 'Dienste aus Images starten, die das Programm enthalten, nicht die Werkzeuge zum Bauen',
      why: 'Ein Dienst, der aus einem Compiler-Image startet, baut sein Programm bei jedem Start: langsam, aus Quelltexten, die sich geändert haben können, und mit Hunderten von Megabytes an Werkzeugen, die auch Eindringlingen nützen.',
      messages: {
        tools: 'Der Dienst „{service}“ läuft aus {image}, einem Image zum Bauen: ein eigenes Image dafür bauen.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  api:\n    image: golang:1.25\n    command: go run .\n    volumes:\n      - .:/src\n',
      good: 'services:\n  api:\n    build: .\n',
    },
  ],
  check({ doc, report }) {
    for (const { name, image, build, restart, profiles, command } of doc.services) {
      // Tools that are run by hand have a profile, or no command.
      if (build || !image || profiles.length > 0 || !command || restart?.string === 'no') continue;
      if (imageFacts(image)?.kind === 'build') report(image.range, 'tools', { service: name, image: image.text.text });
    }
  },
});

import { fileRule, unsafeFix } from '../core/rule.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { firstStepToBuild } from '../model/process/first-step.ts';
import { startTask } from '../model/process/start-tasks.ts';

export default fileRule({
  id: 'build-at-start',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['build-release-run', 'disposability', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Build while the image is built',
      why: 'A container that builds at its start needs the whole tool chain, takes minutes to come up, and fails in production with errors that belong into the build.',
      messages: {
        atStart: '"{task}" builds at every start: build in the Dockerfile with RUN, and start what comes out.',
      },
      fixes: { move: 'Build while the image is built' },
    },
    de: {
      title: 'Beim Bauen des Images übersetzen',
      why: 'Ein Container, der erst beim Start übersetzt, braucht alle Werkzeuge, ist erst nach Minuten bereit und scheitert in Produktion mit Fehlern, die in den Build gehören.',
      messages: {
        atStart: '„{task}“ übersetzt bei jedem Start: im Dockerfile mit RUN bauen und das Ergebnis starten.',
      },
      fixes: { move: 'Beim Bauen des Images übersetzen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM golang:1.26\nCOPY . .\nCMD ["go", "run", "./cmd/server"]\n' },
      good: {
        Dockerfile: 'FROM golang:1.26\nCOPY . .\nRUN go build -o /bin/server ./cmd/server\nCMD ["/bin/server"]\n',
      },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      for (const run of startedInvocations(start, project)) {
        const task = startTask(run);
        const isLate = task?.kind === 'build-and-run' || (task?.kind === 'build' && run.isFollowed);
        if (!task || !isLate) continue;
        const edits = run.script === undefined ? firstStepToBuild(start, run.written, doc.source) : [];
        const fixes = edits.length > 0 ? [unsafeFix('move', edits)] : [];
        report(run.written.range, 'atStart', { task: task.label }, { fixes });
      }
    }
  },
});

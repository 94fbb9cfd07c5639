import { fileRule } from '../core/rule.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { startTask } from '../model/process/start-tasks.ts';

export default fileRule({
  id: 'code-fetched-at-start',
  severity: 'warning',
  factors: ['codebase', 'build-release-run'],
  text: {
    en: {
      title: 'Take the code into the image',
      why: 'What runs is whatever the repository holds at this moment, not what was built and tested: nobody can say which version is in production, or go back to one.',
      messages: { atStart: '"{task}" fetches code at every start: take it into the image while that is built.' },
    },
    de: {
      title: 'Code ins Image aufnehmen',
      why: 'Es läuft, was im Repository gerade steht, und nicht, was gebaut und getestet wurde: Niemand kann sagen, welche Version in Produktion ist, oder zu einer zurückkehren.',
      messages: { atStart: '„{task}“ holt bei jedem Start Code: ihn beim Bauen ins Image aufnehmen.' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python:3.14-slim\nCMD git pull && exec python app.py\n' },
      good: { Dockerfile: 'FROM python:3.14-slim\nCOPY . .\nCMD ["python", "app.py"]\n' },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      for (const run of startedInvocations(start, project)) {
        const task = startTask(run);
        if (task?.kind === 'fetch' && run.isFollowed) report(run.written.range, 'atStart', { task: task.label });
      }
    }
  },
});

import { dockerfileRule, safeFix } from '../core/rule.ts';
import { instructionBefore } from '../model/dockerfile/insert-instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { mainCommand, startInstructions } from '../model/process/start.ts';
import { canonicalProgram } from '../model/shell/program-options.ts';

export default dockerfileRule({
  id: 'python-unbuffered',
  severity: 'info',
  preset: 'strict',
  fixable: 'safe',
  factors: ['logs'],
  text: {
    en: {
      title: 'Let Python write its output at once',
      why: 'Where no terminal is, Python keeps its output back until some kilobytes have come together: logs arrive late, and what was written last before a crash is lost.',
      messages: { buffered: 'Python keeps its output back in a container: set PYTHONUNBUFFERED=1.' },
      fixes: { set: 'Set PYTHONUNBUFFERED=1' },
    },
    de: {
      title: 'Python seine Ausgabe sofort schreiben lassen',
      why: 'Ohne Terminal hält Python seine Ausgabe zurück, bis einige Kilobyte beisammen sind: Logs kommen spät an, und was zuletzt vor einem Absturz geschrieben wurde, ist verloren.',
      messages: { buffered: 'Python hält seine Ausgabe im Container zurück: PYTHONUNBUFFERED=1 setzen.' },
      fixes: { set: 'PYTHONUNBUFFERED=1 setzen' },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.14-slim\nCOPY app.py ./\nCMD ["python", "app.py"]\n',
      good: 'FROM python:3.14-slim\nENV PYTHONUNBUFFERED=1\nCOPY app.py ./\nCMD ["python", "app.py"]\n',
    },
  ],
  check({ doc, report }) {
    const stage = doc.finalStage;
    if (!stage || stage.scope.lookup('PYTHONUNBUFFERED') || !isDescribed(stage)) return;
    for (const instruction of startInstructions(stage)) {
      const { script } = instruction;
      const command = script && mainCommand({ script });
      if (!command?.name || canonicalProgram(command.name) !== 'python' || command.hasFlag('-u')) continue;
      // Servers log to standard error, which is not kept back; `-c` is a check.
      if (command.hasFlag('-m', '-c') || command.mayHaveMoreOptions) continue;
      if (command.assignments.some(({ name }) => name === 'PYTHONUNBUFFERED')) continue;
      const edit = instructionBefore(instruction, 'ENV PYTHONUNBUFFERED=1');
      const fixes = instruction.stage === stage ? [safeFix('set', edit)] : [];
      report(command.nameWord.range, 'buffered', {}, { fixes });
    }
  },
});

/** Base images that nobody described may set the variable. */
const isDescribed = ({ externalImage }: Stage): boolean =>
  externalImage !== undefined && imageFacts(externalImage) !== undefined;

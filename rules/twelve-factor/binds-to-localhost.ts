import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { startedInvocations } from '../model/process/deployed.ts';
import { appendWords } from '../model/process/edits.ts';
import { loopbackListener } from '../model/process/loopback.ts';
import { type Start, starts } from '../model/process/start.ts';
import type { Project } from '../model/project/project.ts';

export default fileRule({
  id: 'binds-to-localhost',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['port-binding'],
  text: {
    en: {
      title: 'Listen on all addresses of the container',
      why: 'Inside a container "localhost" is the container itself: a server that listens there answers nobody else, neither a published port nor another service. The program runs, and cannot be reached.',
      messages: {
        explicit: '"{address}" can only be reached from inside the container: listen on 0.0.0.0.',
        byDefault:
          '"{program}" listens on 127.0.0.1 by itself, where nobody outside the container reaches it: name 0.0.0.0.',
      },
      fixes: { listen: 'Listen on 0.0.0.0' },
    },
    de: {
      title: 'Auf allen Adressen des Containers lauschen',
      why: 'In einem Container ist „localhost“ der Container selbst: Ein Server, der dort lauscht, antwortet sonst niemandem, weder über einen veröffentlichten Port noch einem anderen Dienst. Das Programm läuft und ist nicht erreichbar.',
      messages: {
        explicit: '„{address}“ ist nur im Container selbst erreichbar: auf 0.0.0.0 lauschen.',
        byDefault:
          '„{program}“ lauscht von sich aus auf 127.0.0.1, wo es von außerhalb des Containers niemand erreicht: 0.0.0.0 angeben.',
      },
      fixes: { listen: 'Auf 0.0.0.0 lauschen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python:3.14-slim\nCOPY . .\nCMD ["uvicorn", "app:app", "--port", "8000"]\n' },
      good: {
        Dockerfile:
          'FROM python:3.14-slim\nCOPY . .\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]\n',
      },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    command: gunicorn web.wsgi --bind 127.0.0.1:8000\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    command: gunicorn web.wsgi --bind 0.0.0.0:8000\n',
      },
    },
  ],
  check({ doc, project, report }) {
    for (const start of starts(doc)) {
      if (sharesNetwork(start, project)) continue;
      for (const run of startedInvocations(start, project)) {
        const found = run.script === undefined ? loopbackListener(run) : undefined;
        if (!found) continue;
        const { range, address, hostRange, append } = found;
        if (address === undefined && isSetElsewhere(start, project, found.variables, found.files)) continue;
        const isPort = hostRange?.start === hostRange?.end;
        const edits = hostRange
          ? [replace(hostRange, isPort ? '0.0.0.0:' : '0.0.0.0')]
          : append
            ? appendWords(doc, start, run.written, append)
            : [];
        const fixes = edits.length > 0 ? [unsafeFix('listen', edits)] : [];
        if (address === undefined || isPort) report(range, 'byDefault', { program: run.name }, { fixes });
        else report(range, 'explicit', { address }, { fixes });
      }
    }
  },
});

/** The host's network, or that of another container, is where the server listens. */
const sharesNetwork = ({ service, instruction }: Start, project: Project): boolean =>
  (service ? [service] : instruction ? project.builders.map((builder) => builder.service) : []).some((each) => {
    const mode = each.get('network_mode')?.string;
    return mode !== undefined && mode !== 'bridge';
  });

/** A variable or a file says where to listen, or may do so. */
function isSetElsewhere(
  { service, stage, instruction }: Start,
  project: Project,
  variables: readonly string[],
  files: readonly string[],
): boolean {
  const services = service ? [service] : project.builders.map((builder) => builder.service);
  const context = service ? project.contextOf(service) : project.context;
  if (files.some((file) => context?.read(file) !== undefined || isThere(context?.has(file)))) return true;
  const built = service ? project.dockerfileOf(service)?.stage : stage;
  return variables.some(
    (name) =>
      services.some((each) => each.env(name) || each.envFiles.length > 0) ||
      built?.scope.lookup(name) !== undefined ||
      (instruction?.stage && instruction.doc.scopeAt(instruction).lookup(name) !== undefined),
  );
}

const isThere = (value: { readonly known: boolean; readonly value?: boolean } | undefined): boolean =>
  value?.known === true && value.value === true;

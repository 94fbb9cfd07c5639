import { projectRule } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'missing-healthcheck',
  severity: 'info',
  preset: 'strict',
  presetOptions: { all: { everyStage: true } },
  sources: {
    hadolint: 'DL3057',
    trivy: 'DS-0026',
    checkov: 'CKV_DOCKER_2',
    kics: ['Healthcheck Instruction Missing', 'Healthcheck Not Set'],
  },
  factors: ['disposability'],
  options: {
    everyStage: {
      type: 'boolean',
      default: false,
      en: 'Report every stage on which no other one builds, also where nothing is known to be started.',
      de: 'Jede Stage melden, auf der keine andere aufbaut, auch wo kein Start bekannt ist.',
    },
  },
  text: {
    en: {
      title: 'Say how to see that the program works',
      why: 'Without a health check Docker only knows that a process exists. One that hangs counts as running: it keeps getting requests, and services that depend on it are started too early.',
      messages: {
        stage: 'This image has no HEALTHCHECK: add a command that fails when the program does not work.',
        service: '"{service}" has no health check: add a command that fails when it does not work.',
      },
    },
    de: {
      title: 'Angeben, woran man sieht, dass das Programm arbeitet',
      why: 'Ohne Gesundheitsprüfung weiß Docker nur, dass ein Prozess existiert. Auch einer, der hängt, gilt als laufend: Er bekommt weiter Anfragen, und Dienste, die von ihm abhängen, starten zu früh.',
      messages: {
        stage:
          'Diesem Image fehlt ein HEALTHCHECK: einen Befehl angeben, der fehlschlägt, wenn das Programm nicht arbeitet.',
        service:
          '„{service}“ fehlt eine Gesundheitsprüfung: einen Befehl angeben, der fehlschlägt, wenn nichts mehr geht.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nCOPY site /usr/share/nginx/html\nCMD ["nginx", "-g", "daemon off;"]\n' },
      good: {
        Dockerfile:
          'FROM nginx:1.29\nCOPY site /usr/share/nginx/html\nHEALTHCHECK CMD curl -f http://localhost/\nCMD ["nginx", "-g", "daemon off;"]\n',
      },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    ports: ["80:80"]\n' },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    ports: ["80:80"]\n    healthcheck:\n      test: curl -f http://localhost/\n',
      },
    },
  ],
  checkDockerfile({ doc, project, options, report }) {
    const sources = ['hadolint', 'trivy', 'checkov', 'kics'] as const;
    for (const stage of options.everyStage ? leaves(doc) : servers(doc, project)) {
      if (!stage.healthcheck) report(stage.headRange, 'stage', {}, { sources });
    }
  },
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const { image } = service;
      const hasOwn = service.get('healthcheck') || service.get('extends') || service.ports.length === 0;
      if (hasOwn || (image && !service.build && imageFacts(image)?.healthcheck !== false)) continue;
      const stage = service.build ? project.dockerfileOf(service)?.stage : undefined;
      if (service.build && (!stage || stage.healthcheck || checkedByBase(stage))) continue;
      report(service.nameRange, 'service', { service: service.name }, { sources: ['kics'] });
    }
  },
});

const leaves = (doc: DockerfileDocument): readonly Stage[] =>
  doc.stages.filter((stage) => stage.from && !doc.stages.some((other) => other.baseStage === stage));

/** The final stage, where it starts something that nobody else watches. */
function servers(doc: DockerfileDocument, project: Project): readonly Stage[] {
  const stage = doc.finalStage;
  const { entrypoint, cmd } = stage?.startCommand ?? {};
  if (!stage?.from || (!entrypoint && !cmd && stage.exposedPorts.length === 0)) return [];
  const isWatched = checkedByBase(stage) || project.builders.some(({ service }) => service.healthcheck);
  return isWatched || hasKubernetes(project) ? [] : [stage];
}

const checkedByBase = (stage: Stage): boolean =>
  stage.externalImage !== undefined && imageFacts(stage.externalImage)?.healthcheck === true;

/** Kubernetes ignores HEALTHCHECK and has probes of its own. */
const kubernetesPaths = [
  'k8s',
  'kubernetes',
  'helm',
  'charts',
  'chart',
  'Chart.yaml',
  'kustomization.yaml',
  'skaffold.yaml',
];
const hasKubernetes = (project: Project): boolean =>
  kubernetesPaths.some((path) => {
    const there = project.has(path);
    return there.known && there.value;
  });

import { dockerfileRule } from '../core/rule.ts';

const usual = ['org.opencontainers.image.source'];

export default dockerfileRule({
  id: 'label-missing',
  severity: 'info',
  preset: 'all',
  sources: { hadolint: 'DL3049' },
  factors: ['codebase'],
  text: {
    en: {
      title: 'Set the labels that every image should have',
      why: 'Labels are the only thing an image says about itself. Without them, whoever finds it in a registry or on a server cannot tell which repository it was built from and whom to ask. Pipelines may set them too, with docker build --label.',
      messages: { missing: 'The image has no label "{label}".' },
    },
    de: {
      title: 'Die Labels setzen, die jedes Image haben soll',
      why: 'Labels sind das Einzige, was ein Image über sich selbst sagt. Wer es in einer Registry oder auf einem Server findet, weiß sonst nicht, aus welchem Repository es gebaut wurde und wen man fragen kann. Auch Pipelines können sie setzen, mit docker build --label.',
      messages: { missing: 'Dem Image fehlt das Label „{label}“.' },
    },
  },
  options: {
    required: {
      type: 'strings',
      default: usual,
      en: 'The keys every image must have.',
      de: 'Die Schlüssel, die jedes Image haben muss.',
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nCOPY app /app\n',
      good: 'FROM alpine:3.23\nLABEL org.opencontainers.image.source="https://example.org/app.git"\nCOPY app /app\n',
    },
  ],
  check({ doc, options, report }) {
    const stage = doc.finalStage;
    if (!stage?.from) return;
    const labels = stage.lineage.flatMap((each) => each.ofType('LABEL')).flatMap(({ pairs }) => pairs);
    // A key that a variable is part of may be any.
    if (labels.some(({ name }) => name.includes('$'))) return;
    const keys = new Set(labels.map(({ name }) => name));
    // hadolint asks for labels that its configuration names; by default there are none.
    const isUsual = options.required.join() === usual.join();
    for (const label of options.required) {
      if (!keys.has(label)) report(stage.headRange, 'missing', { label }, isUsual ? { sources: [] } : {});
    }
  },
});

import { dockerfileRule, replace, safeFix } from '../core/rule.ts';
import { authorsLabel } from '../model/dockerfile/maintainer.ts';

export default dockerfileRule({
  id: 'maintainer-deprecated',
  severity: 'warning',
  fixable: 'safe',
  sources: {
    hadolint: 'DL4000',
    buildkit: 'MaintainerDeprecated',
    trivy: 'DS-0022',
    checkov: 'CKV_DOCKER_6',
    kics: 'MAINTAINER Instruction Being Used',
  },
  text: {
    en: {
      title: 'Name the maintainer in a label',
      why: 'MAINTAINER has been deprecated since 2017. Only "docker inspect" shows it, in a field of its own; registries, scanners and inventories look at the label org.opencontainers.image.authors.',
      messages: { deprecated: 'MAINTAINER is deprecated: use LABEL org.opencontainers.image.authors.' },
      fixes: { label: 'Use LABEL' },
    },
    de: {
      title: 'Verantwortliche in einem Label nennen',
      why: 'MAINTAINER ist seit 2017 veraltet. Nur „docker inspect“ zeigt den Namen, in einem eigenen Feld; Registrys, Scanner und Inventare lesen das Label org.opencontainers.image.authors.',
      messages: { deprecated: 'MAINTAINER ist veraltet: LABEL org.opencontainers.image.authors verwenden.' },
      fixes: { label: 'LABEL verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nMAINTAINER Jane Doe <jane@example.org>\n',
      good: 'FROM alpine:3.23\nLABEL org.opencontainers.image.authors="Jane Doe <jane@example.org>"\n',
    },
  ],
  check({ doc, report }) {
    for (const maintainer of doc.ofType('MAINTAINER')) {
      // Behind ONBUILD it is forbidden altogether.
      if (maintainer.isOnbuild) continue;
      const isInStage = doc.stages.some((stage) => stage === maintainer.stage);
      const label = isInStage && maintainer.isOneLine ? authorsLabel(maintainer) : undefined;
      const fixes = label ? [safeFix('label', replace(maintainer.range, label))] : [];
      report(maintainer.keywordRange, 'deprecated', {}, { fixes, tags: ['deprecated'] });
    }
  },
});

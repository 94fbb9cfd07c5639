import type { Family, Fixable, Language, RegisteredRule, Severity } from '../../rules/core/rule.ts';

type Bilingual = Readonly<Record<Language, string>>;

export const familyTitles: Readonly<Record<Family, Bilingual>> = {
  correctness: { en: 'Correctness', de: 'Korrektheit' },
  'image-size': { en: 'Image size', de: 'Image-Größe' },
  'single-process': { en: 'Single process', de: 'Ein Prozess' },
  'non-root': { en: 'Non-root', de: 'Ohne root' },
  secrets: { en: 'Secrets', de: 'Geheimnisse' },
  'twelve-factor': { en: 'Twelve-factor', de: 'Zwölf Faktoren' },
  'supply-chain': { en: 'Supply chain', de: 'Lieferkette' },
  'build-cache': { en: 'Build cache', de: 'Build-Cache' },
  operations: { en: 'Operations', de: 'Betrieb' },
  networking: { en: 'Networking', de: 'Netzwerk' },
  shell: { en: 'Shell', de: 'Shell' },
  style: { en: 'Style', de: 'Stil' },
};

export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  info: { en: 'info', de: 'Hinweis' },
  hint: { en: 'hint', de: 'Tipp' },
};

export const fixNames: Readonly<Record<Fixable, Bilingual>> = {
  safe: { en: 'safe', de: 'sicher' },
  unsafe: { en: 'unsafe', de: 'unsicher' },
};

/** The kinds of file a rule looks at. */
export function kindName(rule: RegisteredRule, language: Language): string {
  const both = rule.kind === 'engine' || (rule.checkDockerfile && rule.checkCompose);
  if (both) return language === 'de' ? 'Dockerfile und Compose' : 'Dockerfile and Compose';
  return rule.checkCompose ? 'Compose' : 'Dockerfile';
}

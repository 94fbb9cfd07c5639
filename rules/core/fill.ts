import type { FindingData } from './finding.ts';
import { placeholder } from './rule.ts';

/** Puts `data` into a template's `{name}`; a name without data stays as it is. */
export function fillPlaceholders(template: string, data: FindingData): string {
  return template.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  );
}

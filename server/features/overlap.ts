/** What another extension surely reports at the same place, so that nobody reads it twice. */
import type { Finding } from '../../rules/core/finding.ts';
import type { ComposeOffer } from './compose-completion.ts';

/**
 * Checks of others by the names our client gives them. `dockerfile-language-server` is what Container Tools brings; its
 * checks can be switched off one by one, and the client names those that are on. Red Hat's YAML says what is no YAML.
 * Besides, others complete `dockerfile/words`, `compose/keys` and `compose/names`.
 */
const rulesByCheck: Readonly<Record<string, (finding: Finding) => boolean>> = {
  'dockerfile-language-server/deprecatedMaintainer': isOf('maintainer-deprecated'),
  'dockerfile-language-server/directiveCasing': isOf('directive-casing'),
  'dockerfile-language-server/emptyContinuationLine': isOf('empty-continuation'),
  'dockerfile-language-server/instructionCasing': isOf('instruction-casing'),
  'dockerfile-language-server/instructionCmdMultiple': isOf('multiple-cmd'),
  'dockerfile-language-server/instructionEntrypointMultiple': isOf('multiple-entrypoint'),
  'dockerfile-language-server/instructionHealthcheckMultiple': isOf('multiple-healthcheck'),
  'dockerfile-language-server/instructionWorkdirRelative': isOf('workdir-absolute'),
  'yaml/syntax': ({ ruleId, messageId }) => ruleId === 'syntax' && yamlErrors.has(messageId),
};

/** What every YAML parser refuses; not the limits that only this one has. */
const yamlErrors: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'yaml-tab',
  'yaml-indentation',
  'yaml-nested-mapping',
  'yaml-missing-colon',
  'yaml-reserved-character',
  'yaml-bad-escape',
  'yaml-unclosed-quote',
  'yaml-unclosed-bracket',
  'yaml-comment-space',
  'yaml-duplicate-key',
  'yaml-unknown-alias',
]);

function isOf(rule: string): (finding: Finding) => boolean {
  return ({ ruleId }) => ruleId === rule;
}

/** What is left to complete in a Compose file: others may know its keys and words, or its names, too. */
export const composeOffer = (checks: readonly string[]): ComposeOffer => ({
  vocabulary: !checks.includes('compose/keys'),
  names: !checks.includes('compose/names'),
});

/** The findings that are left when those others report are taken away. */
export function withoutOverlap(findings: readonly Finding[], checks: readonly string[]): readonly Finding[] {
  const reported = checks.flatMap((check) => (Object.hasOwn(rulesByCheck, check) ? rulesByCheck[check]! : []));
  return reported.length === 0 ? findings : findings.filter((finding) => !reported.some((is) => is(finding)));
}

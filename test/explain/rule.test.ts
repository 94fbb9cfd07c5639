import assert from 'node:assert/strict';
import { languages } from '../../rules/core/rule.ts';
import { rulePage } from '../../rules/core/rule-page.ts';
import { explainRule } from '../../rules/explain/rule.ts';
import { rules } from '../../rules/index.ts';

describe('explainRule', () => {
  it('shows title, id, why, the example and the page of every rule', () => {
    for (const rule of rules) {
      for (const language of languages) {
        const markdown = explainRule(rule, language);
        const { title, why } = rule.text[language];
        assert.ok(markdown.startsWith(`**${title}** · \`${rule.id}\`\n\n${why}\n\n`), rule.id);
        assert.ok(markdown.includes(rulePage(rule.id, language)), rule.id);
        assert.equal(markdown.includes(language === 'de' ? 'Wird gemeldet:' : 'Reported:'), rule.examples.length > 0);
      }
    }
  });

  it('names the factors a rule bears on', () => {
    const rule = rules.find(({ factors }) => factors !== undefined && factors.length > 0);
    if (!rule) return;
    assert.match(explainRule(rule, 'de'), /\[Faktor [IVX]+ \(.*\)\]\(https:\/\/12factor\.net\/de\//);
  });
});

import rule from '../../rules/correctness/undefined-model.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [{ 'compose.yaml': 'services:\n  chat:\n    image: a\n    models: [llm]\nmodels:\n  llm: {model: a}\n' }],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  chat:
    image: a
    models:
      llm: {endpoint_var: URL}
      ^^^ No model "llm" is declared under the top-level "models".
`,
      },
    },
  ],
});

import assert from 'node:assert/strict';
import { factors, type Language, languages } from '../../rules/core/rule.ts';
import { composeKeyText, composeKeyTexts } from '../../rules/explain/compose-keys/index.ts';
import { type Explanation, type Snippet, snippetIn } from '../../rules/explain/content.ts';
import { factorLink, factorNumeral, factorTexts, factorUrl } from '../../rules/explain/factors.ts';
import { instructionTexts } from '../../rules/explain/instructions.ts';
import { renderSubject } from '../../rules/explain/render.ts';
import { rules } from '../../rules/index.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';
import { keywords } from '../../rules/model/dockerfile/kinds.ts';
import { allTexts, type NamedText } from './all-texts.ts';
import { checkedLinks } from './checked-links.ts';

const withoutComments = (text: string) => text.replace(/\s*# .*$/gm, '').trim();

describe('texts of hovers', () => {
  it('cover every Dockerfile instruction', () => {
    assert.deepEqual(Object.keys(instructionTexts).sort(), [...keywords].sort());
  });

  it('cover the Compose keys used most', () => {
    const onServices =
      'image build command entrypoint container_name environment env_file ports expose volumes networks depends_on ' +
      'healthcheck restart deploy secrets configs user privileged cap_add cap_drop logging profiles init read_only ' +
      'labels network_mode';
    const patterns = [
      ...['services', 'version', 'networks', 'volumes', 'secrets', 'configs'],
      ...onServices.split(' ').map((key) => `services.*.${key}`),
    ];
    assert.deepEqual(
      patterns.filter((pattern) => !composeKeyText(pattern)),
      [],
    );
  });

  it('are short and complete in both languages', () => {
    const faults = eachText(({ explanation }, language) => {
      const { what, why } = explanation[language];
      if (what.length === 0 || what.length > 120) return `"what" has ${what.length} characters`;
      if (why.length === 0 || why.length > 400) return `"why" has ${why.length} characters`;
      if (!/[.…`]$/.test(what) || !/[.…`]$/.test(why)) return 'a sentence has no end';
      return / {2}|\n/.test(what + why) ? 'superfluous blanks' : undefined;
    });
    assert.deepEqual(faults, []);
  });

  it('have at most six lines of each example, and 25 lines in all', () => {
    const faults = eachText(({ name, explanation, kind }, language) => {
      for (const snippet of snippetsOf(explanation)) {
        const lines = snippetIn(snippet, language).split('\n').length;
        if (lines > 6) return `an example has ${lines} lines`;
      }
      const subject = { name, explanation, range: { start: 0, end: 0 }, facts: [{ en: 'Fact.', de: 'Tatsache.' }] };
      const lines = renderSubject(subject, language, kind).markdown.split('\n').length;
      return lines > 25 ? `${lines} lines` : undefined;
    });
    assert.deepEqual(faults, []);
  });

  it('are written anew in German, with the same code', () => {
    const faults = eachText(({ explanation: { en, de, ...rest } }) => {
      if (en.what === de.what || en.why === de.why) return 'not translated';
      if (/(?<!\p{L})(?:du|dein\p{L}*|dich)(?!\p{L})/iu.test(de.what + de.why)) return 'says "du"';
      for (const snippet of snippetsOf(rest)) {
        const [english, german] = languages.map((language) => withoutComments(snippetIn(snippet, language)));
        if (english !== german) return 'the code differs';
      }
      return undefined;
    });
    assert.deepEqual(faults, []);
  });

  it('quote as the language does, and address nobody', () => {
    const faults = eachText(({ explanation: { en, de } }) => {
      const [english, german] = [en, de].map(({ what, why }) => `${what} ${why}`.replace(/`[^`]*`/g, '')) as [
        string,
        string,
      ];
      if (/[„“]/.test(english)) return `German quotes: ${english}`;
      if (german.includes('"')) return `English quotes: ${german}`;
      // A sentence may begin with "Sie" for things.
      return /(?<![.:!?] )\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b/.test(german) ? `says "Sie": ${german}` : undefined;
    });
    assert.deepEqual(faults, []);
  });

  it('leave the first version of Compose that has a key to the table of keys', () => {
    const faults = [...composeKeyTexts()].filter(([, { since }]) => since?.includes('Compose'));
    assert.deepEqual(
      faults.map(([pattern]) => pattern),
      [],
    );
  });

  it('have good examples that parse', () => {
    const faults = eachText(({ explanation, kind }, language) => {
      if (explanation.good === undefined) return undefined;
      const text = snippetIn(explanation.good, language);
      if (kind === 'ignore') return undefined;
      const { problems } = kind === 'yaml' ? parseCompose(text) : parseDockerfile(text.replace(/^…$/m, 'RUN true'));
      return problems.length > 0 ? JSON.stringify(problems) : undefined;
    });
    assert.deepEqual(faults, []);
  });

  it('link to pages that were looked up, and to rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const faults = eachText(({ explanation }) => {
      const [page = '', heading = ''] = explanation.docs.split('#');
      if (checkedLinks[page] === undefined) return page;
      if (heading !== '' && !checkedLinks[page].split(' ').includes(heading)) return explanation.docs;
      return explanation.seeAlso?.find((id) => !ids.has(id));
    });
    assert.deepEqual(faults, []);
  });
});

/** What `check` finds wrong, with the names of the texts. */
function eachText(check: (text: NamedText, language: Language) => string | undefined): string[] {
  return allTexts.flatMap((text) =>
    languages.flatMap((language) => {
      const fault = check(text, language);
      return fault === undefined ? [] : [`${text.name} (${language}): ${fault}`];
    }),
  );
}

const snippetsOf = ({ bad, good }: Pick<Explanation, 'bad' | 'good'>): Snippet[] =>
  [bad, good].filter((snippet) => snippet !== undefined);

describe('the twelve factors', () => {
  it('are numbered and linked in both languages', () => {
    assert.equal(factors.map(factorNumeral).join(' '), 'I II III IV V VI VII VIII IX X XI XII');
    assert.equal(factorUrl('config', 'en'), 'https://12factor.net/config');
    assert.equal(factorUrl('config', 'de'), 'https://12factor.net/de/config');
    assert.equal(
      factorLink('config', 'de'),
      '[Faktor III (Konfiguration)](https://12factor.net/de/config "Die Konfiguration in Umgebungsvariablen ablegen")',
    );
  });

  it('have a name, a gist and a reason', () => {
    for (const factor of factors) {
      for (const language of languages as readonly Language[]) {
        const { name, gist, why } = factorTexts[factor][language];
        assert.ok(name && gist && why.endsWith('.') && why.length <= 400, `${factor} ${language}`);
      }
    }
  });
});

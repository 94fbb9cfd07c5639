import { dockerfileRule, type FixDraft, replace, unsafeFix } from '../core/rule.ts';
import type { Pair } from '../model/dockerfile/kinds.ts';
import { fitsForm, type LabelForm, licenseNamed } from '../model/image/labels.ts';

const oci = (...names: readonly string[]) => names.map((name) => `org.opencontainers.image.${name}`);

export default dockerfileRule({
  id: 'label-bad-value',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { hadolint: ['DL3052', 'DL3053', 'DL3054', 'DL3055', 'DL3056', 'DL3058'] },
  text: {
    en: {
      title: 'Give labels values of the form their keys ask for',
      why: 'Registries, scanners and inventories read these labels by machine: they link the address, sort by the time, check the licence. A value in another form is lost to them.',
      messages: {
        url: 'The label "{key}" should hold a URL.',
        time: 'The label "{key}" should hold a time as RFC 3339 writes it, such as 2026-01-31T12:00:00Z.',
        license: 'The label "{key}" should hold an SPDX licence expression, such as MIT or Apache-2.0.',
        hash: 'The label "{key}" should hold a Git hash.',
        version: 'The label "{key}" should hold a semantic version, such as 1.2.3.',
        email: 'The label "{key}" should hold an e-mail address.',
      },
      fixes: { license: 'Write {license}' },
    },
    de: {
      title: 'Labels Werte in der Form geben, die ihr Schlüssel verlangt',
      why: 'Registrys, Scanner und Inventare lesen diese Labels maschinell: Sie verlinken die Adresse, sortieren nach der Zeit, prüfen die Lizenz. Ein Wert in anderer Form ist für sie verloren.',
      messages: {
        url: 'Das Label „{key}“ sollte eine URL enthalten.',
        time: 'Das Label „{key}“ sollte eine Zeit nach RFC 3339 enthalten, etwa 2026-01-31T12:00:00Z.',
        license: 'Das Label „{key}“ sollte einen SPDX-Lizenzausdruck enthalten, etwa MIT oder Apache-2.0.',
        hash: 'Das Label „{key}“ sollte einen Git-Hash enthalten.',
        version: 'Das Label „{key}“ sollte eine semantische Version enthalten, etwa 1.2.3.',
        email: 'Das Label „{key}“ sollte eine E-Mail-Adresse enthalten.',
      },
      fixes: { license: '{license} schreiben' },
    },
  },
  options: {
    urls: {
      type: 'strings',
      default: [...oci('url', 'documentation', 'source'), 'org.label-schema.url', 'org.label-schema.vcs-url'],
      en: 'Keys whose value is a URL.',
      de: 'Schlüssel, deren Wert eine URL ist.',
    },
    times: {
      type: 'strings',
      default: [...oci('created'), 'org.label-schema.build-date'],
      en: 'Keys whose value is a time.',
      de: 'Schlüssel, deren Wert eine Zeit ist.',
    },
    licenses: {
      type: 'strings',
      default: oci('licenses'),
      en: 'Keys whose value is a licence.',
      de: 'Schlüssel, deren Wert eine Lizenz ist.',
    },
    hashes: {
      type: 'strings',
      default: [],
      en: 'Keys whose value is a Git hash.',
      de: 'Schlüssel, deren Wert ein Git-Hash ist.',
    },
    versions: {
      type: 'strings',
      default: [],
      en: 'Keys whose value is a semantic version.',
      de: 'Schlüssel, deren Wert eine semantische Version ist.',
    },
    emails: {
      type: 'strings',
      default: [],
      en: 'Keys whose value is an e-mail address.',
      de: 'Schlüssel, deren Wert eine E-Mail-Adresse ist.',
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nLABEL org.opencontainers.image.licenses="Apache 2.0"\n',
      good: 'FROM alpine:3.23\nLABEL org.opencontainers.image.licenses="Apache-2.0"\n',
    },
  ],
  check({ doc, options, report }) {
    const keys: Readonly<Record<LabelForm, readonly string[]>> = {
      url: options.urls,
      time: options.times,
      license: options.licenses,
      hash: options.hashes,
      version: options.versions,
      email: options.emails,
    };
    const forms = new Map(
      (Object.keys(keys) as LabelForm[]).flatMap((form) => keys[form].map((key): [string, LabelForm] => [key, form])),
    );
    for (const pair of doc.ofType('LABEL').flatMap(({ pairs }) => pairs)) {
      const { name: key, value, expansion, valueRange } = pair;
      const form = forms.get(key);
      // What a variable brings is decided when the image is built.
      if (!form || !valueRange || expansion?.uses.length !== 0 || !value.known || value.value.trim() === '') continue;
      if (fitsForm(value.value, form)) continue;
      report(valueRange, form, { key }, { fixes: fixesOf(pair, value.value), sources: { hadolint: codes[form] } });
    }
  },
});

const codes: Readonly<Record<LabelForm, string>> = {
  url: 'DL3052',
  time: 'DL3053',
  license: 'DL3054',
  hash: 'DL3055',
  version: 'DL3056',
  email: 'DL3058',
};

function fixesOf({ valueRange }: Pair, value: string): FixDraft<'license'>[] {
  const license = licenseNamed(value);
  return license ? [unsafeFix('license', replace(valueRange!, `"${license}"`), { data: { license } })] : [];
}

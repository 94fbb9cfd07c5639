import type { ComposeDocument } from '../compose/document.ts';
import type { Entry } from '../compose/entry.ts';
import type { EnvVar } from '../compose/environment.ts';
import type { Service } from '../compose/service.ts';
import { oncePer } from '../once-per.ts';
import { judgeAssignment } from './assignment.ts';
import { type FoundSecret, withoutOverlaps } from './found.ts';
import { fileSecrets } from './lines.ts';
import { publicPrefix } from './names.ts';
import { scanText } from './scan.ts';
import { scriptSecrets } from './script.ts';

/** Where in a Compose file a secret stands. */
export type ComposePlace =
  | 'environment'
  | 'build-args'
  | 'label'
  | 'command'
  | 'healthcheck'
  | 'hook'
  | 'config'
  | 'build';

export interface ComposeSecret extends FoundSecret {
  readonly place: ComposePlace;
  readonly service?: Service;
  /** The variable, argument or label whose value it is or is part of. */
  readonly variable?: EnvVar;
  /** It is the default of a variable: `${NAME:-secret}`. */
  readonly isDefault?: boolean;
}

/** Every secret written in a Compose file's services and configs, in source order; comments are not looked at. */
export const composeSecrets = oncePer((doc: ComposeDocument): readonly ComposeSecret[] =>
  withoutOverlaps([
    ...doc.services.flatMap((service) => serviceSecrets(doc, service)),
    ...doc.configs.flatMap((config) => textSecrets(config.get('content'), 'config')),
  ]),
);

function serviceSecrets(doc: ComposeDocument, service: Service): readonly ComposeSecret[] {
  const neighbours = neighboursOf(doc, service);
  const variables = (list: readonly EnvVar[], place: ComposePlace) =>
    list.flatMap((variable) => variableSecrets(variable, place, neighbours));
  const scripts = [
    ['command', service.process ?? service.command?.script],
    ['healthcheck', service.healthcheck?.script],
    ...service.hooks.map(({ process }) => ['hook', process?.script] as const),
  ] as const;
  const found = [
    ...variables(service.environment, 'environment'),
    ...variables(service.build?.args ?? [], 'build-args'),
    ...variables([...service.labels, ...(service.build?.labels ?? [])], 'label'),
    ...scripts.flatMap(([place, script]) =>
      (script ? scriptSecrets(script) : []).map((secret): ComposeSecret => ({ ...secret, place })),
    ),
    ...contextSecrets(service),
  ];
  return found.map((secret) => ({ ...secret, service }));
}

/** Names a guesser would try as a password. */
const neighboursOf = (doc: ComposeDocument, service: Service): readonly string[] => [
  service.name,
  doc.name?.string ?? '',
  service.image?.repository?.value.split('/').at(-1) ?? '',
  ...service.environment.flatMap(({ name, value }) =>
    value.known && /user|_db$|database|_name$/i.test(name) ? [value.value] : [],
  ),
];

function variableSecrets(
  variable: EnvVar,
  place: ComposePlace,
  neighbours: readonly string[],
): readonly ComposeSecret[] {
  const { name, text, defaultText } = variable;
  if (!text) return [];
  const shown = scanText(text)
    .filter(({ from }) => from !== 'Google' || !publicPrefix.test(name))
    .map(({ kind, from, user = '', range }): ComposeSecret => {
      const isDefault = isInDefault(variable, range.start);
      return {
        kind,
        from,
        name: kind === 'url' ? user : name,
        range,
        place,
        variable,
        ...(isDefault ? { isDefault } : {}),
      };
    });
  if (shown.length > 0) return shown;
  const whole = variable.hasInterpolation ? wholeDefault(variable) : defaultText;
  const verdict = whole && whole.length > 0 ? judgeAssignment(name, whole.text, neighbours) : undefined;
  if (!whole || !verdict) return place === 'label' ? passwordHash(variable) : [];
  const isDefault = variable.hasInterpolation;
  const kind = verdict === 'weak' ? 'weak' : 'value';
  return [{ kind, from: '', name, range: whole.range(), place, variable, ...(isDefault ? { isDefault } : {}) }];
}

/** The literal default where the whole value is one variable: `${NAME:-default}`. */
function wholeDefault(variable: EnvVar) {
  const [only, ...others] = variable.interpolations;
  const isWhole = only && others.length === 0 && only.start === 0 && only.end === variable.text?.length;
  return isWhole && only.nested.length === 0 ? only.default : undefined;
}

const isInDefault = (variable: EnvVar, at: number): boolean =>
  variable.interpolations.some(
    ({ argumentRange }) => argumentRange && argumentRange.start <= at && at < argumentRange.end,
  );

const hash = /:(\$\$?(?:apr1|2[abxy]|5|6|argon2id?|y)\$\$?[\w./$,=+-]{20,200})/;

/** The hash of a password, as labels of Traefik's `basicauth` hold it: it can be guessed at leisure. */
function passwordHash(variable: EnvVar): readonly ComposeSecret[] {
  const { name, text } = variable;
  const match = text && /basicauth|digestauth/i.test(name) ? hash.exec(text.text) : null;
  if (!text || !match) return [];
  const start = match.index + 1;
  return [
    { kind: 'value', from: '', name, range: text.range(start, start + match[1]!.length), place: 'label', variable },
  ];
}

function textSecrets(entry: Entry | undefined, place: ComposePlace): readonly ComposeSecret[] {
  const text = entry?.text;
  return text ? fileSecrets(text).map((secret) => ({ ...secret, place })) : [];
}

/** Addresses of build contexts. */
function contextSecrets(service: Service): readonly ComposeSecret[] {
  const { build } = service;
  const texts = [build?.context?.text, ...(build?.additionalContexts ?? []).map(({ text }) => text)];
  return texts.flatMap((text) =>
    (text ? scanText(text) : []).map(({ kind, from, user = '', range }) => ({
      kind,
      from,
      name: user,
      range,
      place: 'build' as const,
    })),
  );
}

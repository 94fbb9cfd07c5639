import { dockerfileRule, type Peer, unsafeFix } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { KeyValueInstruction, Pair } from '../model/dockerfile/kinds.ts';
import { buildCredentialUsers } from '../model/secrets/build-credentials.ts';
import { dockerfileSecrets } from '../model/secrets/dockerfile.ts';
import { isBuildkitSecretName, isHadolintSecretName, nameKind } from '../model/secrets/names.ts';
import { isIdentifier, isQuantity, isReference } from '../model/secrets/placeholders.ts';
import { mountInsteadOfArg, usesBelow } from '../model/secrets/secret-mount.ts';

export default dockerfileRule({
  id: 'secret-in-arg-or-env',
  severity: 'warning',
  fixable: 'unsafe',
  presetOptions: { all: { everyName: true } },
  sources: { hadolint: 'DL3064', buildkit: 'SecretsUsedInArgOrEnv', trivy: 'DS-0031' },
  factors: ['config'],
  options: {
    everyName: {
      type: 'boolean',
      default: false,
      en: 'Report every name that BuildKit or hadolint report, whatever the value is.',
      de: 'Jeden Namen melden, den BuildKit oder hadolint melden, gleich welcher Wert dahinter steht.',
    },
  },
  text: {
    en: {
      title: 'Pass secrets by mounts, not by ARG or ENV',
      why: 'The value of a build argument stands in the history of the image, and that of ENV in its configuration: `docker history` and `docker inspect` show both to everybody who can pull the image. A secret mount is there for one RUN and leaves no trace.',
      messages: {
        arg: 'What is passed as ARG "{name}" stays in the history of the image: use "RUN --mount=type=secret" instead.',
        env: 'What ENV "{name}" holds stays in the image: set it when the container starts, or mount a secret.',
        used: '"{name}" is used here.',
      },
      fixes: { mount: 'Mount "{name}" as a build secret' },
    },
    de: {
      title: 'Geheimnisse einbinden statt über ARG oder ENV übergeben',
      why: 'Der Wert eines Build-Arguments steht in der Historie des Images, der von ENV in seiner Konfiguration: `docker history` und `docker inspect` zeigen beides allen, die das Image laden dürfen. Ein Secret-Mount besteht nur während eines RUN und hinterlässt keine Spur.',
      messages: {
        arg: 'Was als ARG „{name}“ übergeben wird, bleibt in der Historie des Images: stattdessen „RUN --mount=type=secret“ verwenden.',
        env: 'Was ENV „{name}“ enthält, bleibt im Image: beim Start des Containers setzen oder als Secret einbinden.',
        used: 'Hier wird „{name}“ verwendet.',
      },
      fixes: { mount: '„{name}“ als Build-Secret einbinden' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.22\nARG DEPLOY_TOKEN\nRUN ./fetch.sh "$DEPLOY_TOKEN"\n',
      good: 'FROM alpine:3.22\nRUN --mount=type=secret,id=deploy_token,env=DEPLOY_TOKEN ./fetch.sh "$DEPLOY_TOKEN"\n',
    },
  ],
  check({ doc, options, report }) {
    for (const instruction of [...doc.ofType('ARG'), ...doc.ofType('ENV')]) {
      for (const pair of instruction.pairs) {
        const isReported = isLikely(doc, instruction, pair) || (options.everyName && isListed(pair.name));
        if (!isReported) continue;
        const { name } = pair;
        const edits = mountInsteadOfArg(doc, instruction, pair);
        const fixes = edits.length > 0 ? [unsafeFix('mount', edits, { data: { name } })] : [];
        const sources = peersFor(instruction, name);
        const related = usesBelow(instruction, name).map((range) => ({
          range,
          message: 'used' as const,
          data: { name },
        }));
        report(pair.nameRange, instruction.keyword === 'ARG' ? 'arg' : 'env', { name }, { fixes, sources, related });
      }
    }
  },
});

/** A name of a secret that no other rule reports at this place for its value. */
function isLikely(doc: DockerfileDocument, instruction: KeyValueInstruction, pair: Pair): boolean {
  const kind = nameKind(pair.name);
  if (!kind || kind === 'weak') return false;
  if (dockerfileSecrets(doc).some((secret) => secret.pair === pair)) return false;
  if (buildCredentialUsers(instruction, pair.name).length > 0) return false;
  const written = pair.text?.text.replace(/^(["'])(.*)\1$/, '$2');
  if (!written) return instruction.keyword === 'ARG';
  if (pair.expansion?.hasVariable) return false;
  return !isReference(written) && !isQuantity(written) && !isIdentifier(written);
}

const isListed = (name: string): boolean => isBuildkitSecretName(name) || isHadolintSecretName(name);

/** BuildKit looks neither at ARG before the first FROM nor into ONBUILD. */
function peersFor(instruction: KeyValueInstruction, name: string): readonly Peer[] {
  const seenByBuildkit = isBuildkitSecretName(name) && instruction.stage !== undefined && !instruction.isOnbuild;
  return [
    ...(isHadolintSecretName(name) ? (['hadolint', 'trivy'] as const) : []),
    ...(seenByBuildkit ? (['buildkit'] as const) : []),
  ];
}

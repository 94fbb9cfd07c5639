import { projectRule, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { type StageReference, stageReferences } from '../model/dockerfile/stage-references.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { parseImageRef } from '../model/image/reference.ts';
import { isNamedContext } from '../model/project/named-contexts.ts';
import { MappedText } from '../model/text.ts';

export default projectRule({
  id: 'copy-from-unknown-stage',
  severity: 'error',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3022' },
  options: {
    externalImages: {
      type: 'boolean',
      default: false,
      en: 'Report every name that is no earlier stage, although images and named build contexts may be meant.',
      de: 'Jeden Namen melden, der keine frühere Stage ist, auch wenn ein Image oder ein benannter Build-Kontext gemeint sein kann.',
    },
  },
  presetOptions: { all: { externalImages: true } },
  text: {
    en: {
      title: 'Copy from a stage that exists',
      why: 'A name that no stage has is taken for an image: Docker pulls a stranger’s image of that name, or stops because there is none.',
      messages: {
        near: 'There is no stage "{value}"; did you mean "{suggestion}"?',
        number: 'There is no stage {value}: the last one has the number {last}.',
        impossible: '"{value}" is neither a stage of this file nor a possible image name.',
        external: 'No stage above is named "{value}": this is an image or a named build context.',
        later: 'The stage "{value}" is defined below only.',
      },
      fixes: { rename: 'Write {suggestion}' },
    },
    de: {
      title: 'Aus einer Stage kopieren, die es gibt',
      why: 'Ein Name, den keine Stage hat, gilt als Image: Docker lädt ein fremdes Image dieses Namens oder bricht ab, weil es keines gibt.',
      messages: {
        near: 'Eine Stage „{value}“ gibt es nicht; ist „{suggestion}“ gemeint?',
        number: 'Eine Stage {value} gibt es nicht: Die letzte hat die Nummer {last}.',
        impossible: '„{value}“ ist weder eine Stage dieser Datei noch ein möglicher Image-Name.',
        external: 'Keine Stage weiter oben heißt „{value}“: Das ist ein Image oder ein benannter Build-Kontext.',
        later: 'Die Stage „{value}“ wird erst weiter unten definiert.',
      },
      fixes: { rename: '{suggestion} schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25 AS build\nRUN go version\nFROM alpine:3.22\nCOPY --from=biuld /go/bin/app /app\n',
      good: 'FROM golang:1.25 AS build\nRUN go version\nFROM alpine:3.22\nCOPY --from=build /go/bin/app /app\n',
    },
  ],
  checkDockerfile({ doc, project, options, report }) {
    for (const reference of stageReferences(doc)) {
      const { instruction, stage, target, value, range } = reference;
      const isCopy = instruction.keyword === 'COPY';
      if (target) {
        if (options.externalImages && isCopy && target.index > stage.index) report(range, 'later', { value });
        continue;
      }
      // invalid-flag-value says that variables are not replaced here.
      if (value.includes('$') || isNamedContext(project, value)) continue;
      const suggestion = nearStage(reference);
      if (isCopy && /^\d+$/.test(value)) report(range, 'number', { value, last: doc.stages.length - 1 });
      else if (suggestion) {
        const fix = unsafeFix('rename', replace(range, suggestion), { data: { suggestion } });
        report(range, 'near', { value, suggestion }, { fixes: [fix] });
      } else if (!parseImageRef(MappedText.of(value)).valid) report(range, 'impossible', { value });
      else if (options.externalImages && isCopy && !value.includes(':')) report(range, 'external', { value });
    }
  },
});

/** A stage with almost this name, unless the name is that of a well-known image. */
function nearStage({ stage, value }: StageReference): string | undefined {
  if (/[/:@]/.test(value) || imageFacts(parseImageRef(MappedText.of(value)))) return undefined;
  const names = stage.doc.stages.slice(0, 100).flatMap((other) => (other !== stage && other.name ? [other.name] : []));
  return suggest(value, names);
}

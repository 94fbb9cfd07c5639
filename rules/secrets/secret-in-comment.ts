import { projectRule } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { scanText } from '../model/secrets/scan.ts';
import { MappedText } from '../model/text.ts';

export default projectRule({
  id: 'secret-in-comment',
  severity: 'warning',
  text: {
    en: {
      title: 'Leave no secret in a comment',
      why: 'A comment does not reach the image, but it is committed: everybody who can read the repository has the secret, and it works as long as nobody revokes it.',
      messages: {
        form: 'A secret ({from}) stands in this comment: revoke it and remove it.',
      },
    },
    de: {
      title: 'Kein Geheimnis in einem Kommentar stehen lassen',
      why: 'Ein Kommentar gelangt nicht ins Image, aber ins Repository: Wer es lesen kann, hat das Geheimnis, und es gilt, solange niemand es widerruft.',
      messages: {
        form: 'In diesem Kommentar steht ein Geheimnis ({from}): widerrufen und löschen.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM alpine:3.22\n# -----BEGIN PGP PRIVATE KEY BLOCK-----\n' },
      good: { Dockerfile: 'FROM alpine:3.22\n# The key is mounted at run time.\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const { range, from } of inComments(doc)) {
      report(range, 'form', { from });
    }
  },
  checkCompose({ doc, report }) {
    for (const { range, from } of inComments(doc)) {
      report(range, 'form', { from });
    }
  },
});

/** Addresses in comments are examples more often than not. */
const inComments = ({ source, comments }: DockerfileDocument | ComposeDocument) =>
  comments
    .flatMap(({ range }) => scanText(MappedText.of(source, range.start, range.end)))
    .filter(({ kind }) => kind !== 'url');

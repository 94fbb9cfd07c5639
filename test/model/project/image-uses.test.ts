import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCompose } from '../../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { imageUses } from '../../../rules/model/project/image-uses.ts';

const inDockerfile = (text: string) =>
  imageUses(parseDockerfile(text)).map(({ image, place, isLiteral }) => `${place} ${image.text.text} ${isLiteral}`);
const inCompose = (text: string) =>
  imageUses(parseCompose(text)).map(({ image, isLiteral }) => `${image.text.text} ${isLiteral}`);

describe('imageUses', () => {
  it('lists what FROM and COPY --from pull, not stages, scratch and named contexts', () => {
    const text = `ARG BASE=alpine:3.23
FROM $BASE AS build
FROM scratch
COPY --from=build /a /a
COPY --from=assets /b /b
COPY --from=nginx:1.30 /c /c
FROM build
`;
    assert.deepEqual(inDockerfile(text), ['from alpine:3.23 false', 'copy nginx:1.30 true']);
  });

  it('leaves out names that hold variables nobody declares', () => {
    assert.deepEqual(inDockerfile('FROM debian$SUFFIX\nFROM ${IMAGE:-debian}\n'), ['from debian false']);
  });

  it('lists images of services that build nothing, with the defaults of variables', () => {
    const text = `services:
  a: { image: "redis:8" }
  b: { image: "\${DB:-postgres}:\${TAG:-18}" }
  c: { image: "nginx:\${TAG}" }
  d: { image: app, build: . }
  e: {}
`;
    assert.deepEqual(inCompose(text), ['redis:8 true', 'postgres:18 false', 'nginx:${TAG} false']);
  });
});

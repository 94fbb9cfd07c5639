import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseImageRef } from '../../../rules/model/image/reference.ts';
import { downloadSize, slimTag } from '../../../rules/model/image/slim.ts';
import { MappedText } from '../../../rules/model/text.ts';

const image = (text: string) => parseImageRef(MappedText.of(text));

describe('slimTag', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    node: 'slim',
    'node:lts': 'lts-slim',
    'node:24-bookworm': '24-bookworm-slim',
    'python:3.13-bookworm': '3.13-slim-bookworm',
    'eclipse-temurin:21': '21-jre',
    'eclipse-temurin:21-jdk-noble': '21-jre-noble',
    'debian:bookworm': 'bookworm-slim',
    'node:24-alpine': undefined,
    'node:24-slim': undefined,
    'ubuntu:24.04': undefined,
    'example.com/node:24': undefined,
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`is ${expected ?? 'unknown'} for ${text}`, () => assert.equal(slimTag(image(text)), expected));
  }
});

describe('downloadSize', () => {
  it('is known for the major version that was measured', () => {
    assert.deepEqual(downloadSize(image('node:24')), { mb: 409, date: '2026-08' });
    assert.equal(downloadSize(image('node:20')), undefined);
  });
});

import { listOf, mapOf, type Shape, text } from './shape.ts';

/** The `secrets` or `configs` of a service: names, or what is mounted where. */
export const grants: Shape = listOf({
  ...text(),
  ...mapOf(() => ({
    source: text(),
    target: text(),
    uid: text(),
    gid: text(),
    mode: { scalar: { types: ['number', 'string'], format: 'file-mode' } },
  })),
});

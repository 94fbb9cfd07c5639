import type { Range } from './text.ts';

/** A fact the model is sure of, with the text it rests on where there is one in this file. */
export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly range?: Range;
}

/** Hidden behind a variable, a base image nobody described, or a script: rules stay silent. */
export interface Unknown {
  readonly known: false;
}

export type Value<T> = Known<T> | Unknown;

export const unknown: Unknown = { known: false };

export const known = <T>(value: T, range?: Range): Known<T> =>
  range ? { known: true, value, range } : { known: true, value };

/** Whether a value is surely this one. */
export const is = <T>(value: Value<T>, expected: T): boolean => value.known && value.value === expected;

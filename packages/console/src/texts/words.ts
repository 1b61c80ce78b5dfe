import { english } from './en/english.ts';

/** Every text of the console. Another language is another object of this shape. */
export type Words = typeof english;

export const words: Words = english;

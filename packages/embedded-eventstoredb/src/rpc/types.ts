import type { streams } from './messages.ts';

/** The generated module of stream messages. */
export type Streams = typeof streams;

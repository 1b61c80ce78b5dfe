import { frameLength } from '../../record/view.ts';
import type { Blocks } from './blocks.ts';
import type { Index } from './stream-index.ts';

/** What is stored, whether in the tables or only in the journal so far. */
export type Stored = { readonly index: Index; readonly blocks: Blocks };

/** A frame inside a block. */
export type Frame = { readonly bytes: Buffer; readonly at: number };

/** The frame of an event; undefined if its stream has no such revision. */
export const frameOf = (
  { index, blocks }: Stored,
  event: { readonly stream: number; readonly revision: number },
): Frame | undefined => {
  const run = index.runAt(event.stream, event.revision);
  if (!run || event.revision >= run.first + run.count) return undefined;
  const bytes = blocks.get(run.block);
  if (!bytes) return undefined;
  let at = run.offset;
  for (let skip = event.revision - run.first; skip > 0; skip--) at += frameLength(bytes, at);
  return { bytes, at };
};

import { frameLength } from '../../record/view.ts';
import type { Blocks } from './blocks.ts';
import type { Index } from './stream-index.ts';

/** A frame inside a block. */
export type Frame = { readonly block: number; readonly bytes: Buffer; readonly at: number };

/** The frame of one revision. */
export const frameOf = (
  index: Index,
  blocks: Blocks,
  at: { readonly stream: number; readonly revision: number },
): Frame | undefined => {
  const run = index.runAt(at.stream, at.revision);
  if (!run || at.revision >= run.first + run.count) return undefined;
  const bytes = blocks.get(run.block);
  if (!bytes) return undefined;
  let offset = run.offset;
  for (let skip = at.revision - run.first; skip > 0; skip--) offset += frameLength(bytes, offset);
  return { block: run.block, bytes, at: offset };
};

import { giveBack, takeChunk } from './chunks.ts';

/** Collects pieces of buffers for one write. Neighbouring pieces of one buffer become one piece. */
export type Packer = {
  readonly push: (bytes: Buffer, start: number, end: number) => void;
  readonly size: () => number;
  /** Copies what was pushed. Must be called before borrowed memory that was pushed becomes invalid. */
  readonly copyBorrowed: () => void;
  /** Returns what was collected as one buffer and empties the packer. A single piece is not copied. */
  readonly take: () => Buffer;
};

const NOTHING = Buffer.alloc(0);

export const newPacker = (): Packer => {
  let chunk: Buffer | undefined;
  let size = 0;
  let current: Buffer | undefined;
  let from = 0;
  let to = 0;
  const roomFor = (stored: number): Buffer => {
    if (chunk && chunk.length >= size) return chunk;
    const larger = takeChunk(size);
    if (chunk) {
      chunk.copy(larger, 0, 0, stored);
      giveBack(chunk);
    }
    return larger;
  };
  const copyBorrowed = (): void => {
    if (!current) return;
    const stored = size - (to - from);
    chunk = roomFor(stored);
    current.copy(chunk, stored, from, to);
    current = undefined;
  };
  return {
    push: (bytes, start, end) => {
      if (current === bytes && to === start) {
        to = end;
      } else {
        copyBorrowed();
        current = bytes;
        from = start;
        to = end;
      }
      size += end - start;
    },
    size: () => size,
    copyBorrowed,
    take: () => {
      if (chunk) copyBorrowed();
      const whole = chunk?.subarray(0, size) ?? current?.subarray(from, to) ?? NOTHING;
      chunk = undefined;
      current = undefined;
      size = 0;
      return whole;
    },
  };
};

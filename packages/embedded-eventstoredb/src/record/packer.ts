import { giveBack, takeChunk } from './chunks.ts';

/** Collects pieces of buffers for one write; neighbours in the same buffer become one piece. */
export type Packer = {
  readonly push: (bytes: Buffer, start: number, end: number) => void;
  readonly size: () => number;
  /** To be called before memory that was pushed changes. */
  readonly settle: () => void;
  /** What was collected, as one buffer; the packer is empty afterwards. One lasting piece is not copied. */
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
  const settle = (): void => {
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
        settle();
        current = bytes;
        from = start;
        to = end;
      }
      size += end - start;
    },
    size: () => size,
    settle,
    take: () => {
      if (chunk) settle();
      const whole = chunk?.subarray(0, size) ?? current?.subarray(from, to) ?? NOTHING;
      chunk = undefined;
      current = undefined;
      size = 0;
      return whole;
    },
  };
};

/** Collects pieces of buffers for one write; neighbours in the same buffer become one piece. */
export type Packer = {
  readonly push: (bytes: Buffer, start: number, end: number) => void;
  readonly size: () => number;
  /** What was collected, as one buffer; the packer is empty afterwards. */
  readonly take: () => Buffer;
};

export const newPacker = (): Packer => {
  let pieces: Buffer[] = [];
  let size = 0;
  let current: Buffer | undefined;
  let from = 0;
  let to = 0;
  const close = (): void => {
    if (current) pieces.push(from === 0 && to === current.length ? current : current.subarray(from, to));
    current = undefined;
  };
  return {
    push: (bytes, start, end) => {
      size += end - start;
      if (current === bytes && to === start) {
        to = end;
        return;
      }
      close();
      current = bytes;
      from = start;
      to = end;
    },
    size: () => size,
    take: () => {
      close();
      const [only] = pieces;
      const whole = pieces.length === 1 && only ? only : Buffer.concat(pieces, size);
      pieces = [];
      size = 0;
      return whole;
    },
  };
};

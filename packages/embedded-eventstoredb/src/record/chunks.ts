/** How much a reader gathers for one write. */
export const CHUNK_BYTES = 64 * 1024;

/** A chunk with room for the block that fills it. */
const ROOM = CHUNK_BYTES + 16 * 1024;
const MOST_SPARE = 64;

// Memory of what was sent is used again: to allocate it for each chunk costs whole garbage collections.
const spare: Buffer[] = [];
const known = new WeakSet<ArrayBufferLike>();

/** Memory for a chunk of at least so many bytes. */
export const takeChunk = (size: number): Buffer => {
  if (size > ROOM) return Buffer.allocUnsafeSlow(size);
  const used = spare.pop();
  if (used) return used;
  const fresh = Buffer.allocUnsafeSlow(ROOM);
  known.add(fresh.buffer);
  return fresh;
};

/** Gives the memory of a chunk back, once, when nobody looks at it any more; does nothing to other memory. */
export const giveBack = ({ buffer }: Buffer): void => {
  if (known.has(buffer) && spare.length < MOST_SPARE) spare.push(Buffer.from(buffer));
};

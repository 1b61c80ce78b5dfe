/** How many bytes a reader collects for one write. */
export const CHUNK_BYTES = 64 * 1024;

/** Size of a chunk's memory: it has room for the block that fills it up. */
const ROOM = CHUNK_BYTES + 16 * 1024;
const MOST_SPARE = 64;

// Memory is reused once it was sent. Allocating it for each chunk would cost whole garbage collections.
const spare: Buffer[] = [];
const known = new WeakSet<ArrayBufferLike>();

/** Memory for a chunk of at least `size` bytes. */
export const takeChunk = (size: number): Buffer => {
  if (size > ROOM) return Buffer.allocUnsafeSlow(size);
  const used = spare.pop();
  if (used) return used;
  const fresh = Buffer.allocUnsafeSlow(ROOM);
  known.add(fresh.buffer);
  return fresh;
};

/** Returns a chunk's memory for reuse. To be called once, when nobody reads it any more. Ignores other memory. */
export const giveBack = ({ buffer }: Buffer): void => {
  if (known.has(buffer) && spare.length < MOST_SPARE) spare.push(Buffer.from(buffer));
};

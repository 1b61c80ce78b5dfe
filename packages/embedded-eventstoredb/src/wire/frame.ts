const HEADER = 5;
const NOTHING = Buffer.alloc(0);

/** Puts a message into a gRPC frame. */
export const frame = (message: Uint8Array): Buffer => {
  const framed = Buffer.allocUnsafe(HEADER + message.length);
  framed[0] = 0;
  framed.writeUInt32BE(message.length, 1);
  framed.set(message, HEADER);
  return framed;
};

/** A message that this server refuses: compressed, cut off or too large. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/**
 * Cuts a byte stream that arrives in pieces into gRPC messages. The returned function takes a piece and returns whether
 * it ends with a complete message. A message within one piece is not copied. Throws `FrameError` if a message is
 * compressed or larger than `limit` bytes.
 */
export const messageCutter = (
  limit: number,
  onMessage: (message: Buffer) => void,
): ((piece: Buffer) => boolean) => {
  let waiting: Buffer[] = [];
  let size = 0;
  let needed = HEADER;

  const cut = (bytes: Buffer): Buffer => {
    let at = 0;
    for (;;) {
      const left = bytes.length - at;
      if (left < HEADER) {
        needed = HEADER;
        break;
      }
      if (bytes[at] !== 0) throw new FrameError('compressed messages are not supported');
      const length = bytes.readUInt32BE(at + 1);
      if (length > limit) throw new FrameError(`a message of ${length} bytes is over the limit of ${limit}`);
      needed = HEADER + length;
      if (left < needed) break;
      onMessage(bytes.subarray(at + HEADER, at + needed));
      at += needed;
    }
    return at === bytes.length ? NOTHING : bytes.subarray(at);
  };
  return (piece) => {
    waiting.push(piece);
    size += piece.length;
    if (size < needed) return size === 0;
    const rest = cut(waiting.length === 1 ? piece : Buffer.concat(waiting, size));
    waiting = rest.length > 0 ? [rest] : [];
    size = rest.length;
    return size === 0;
  };
};

/** The body of a reply as text in UTF-8. Throws a `RangeError` if it is longer, without reading the rest. */
export const readAtMost = async (reply: Pick<Response, 'body'>, mostBytes: number): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of reply.body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new RangeError('the body is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

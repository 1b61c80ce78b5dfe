/** A run of frames with consecutive revisions, back to back from `offset` in the block at position `block`. */
export type Run = {
  readonly first: number;
  readonly count: number;
  readonly block: number;
  readonly offset: number;
  /** CRC-32 of the run's frames, which `verify` checks. Runs that old versions stored have none. */
  readonly sum: number | undefined;
};

/** Bytes of an encoded run that has a checksum. */
export const RUN_BYTES = 20;

export const encodeRun = ({ block, offset, count, sum }: Omit<Run, 'first'>): Buffer => {
  const value = Buffer.allocUnsafe(sum === undefined ? 16 : RUN_BYTES);
  if (sum !== undefined) value.writeUInt32BE(sum, 16);
  value.writeDoubleBE(block, 0);
  value.writeUInt32BE(offset, 8);
  value.writeUInt32BE(count, 12);
  return value;
};

export const decodeRun = (first: number, value: Buffer): Run => ({
  first,
  block: value.readDoubleBE(0),
  offset: value.readUInt32BE(8),
  count: value.readUInt32BE(12),
  sum: value.length > 16 ? value.readUInt32BE(16) : undefined,
});

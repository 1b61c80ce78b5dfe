/** Bytes that a whole number takes as a protobuf varint. */
export const varintSize = (value: number): number => {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size++;
  return size;
};

/** Writes a whole number (up to 2^53) as a varint and returns the offset behind it. */
export const writeVarint = (target: Buffer, at: number, value: number): number => {
  let rest = value;
  let offset = at;
  while (rest >= 128) {
    target[offset++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  target[offset++] = rest;
  return offset;
};

/** Reads a protobuf message field by field. `start` and `stop` are the bounds of a length-delimited value. */
export type FieldReader = {
  readonly bytes: Buffer;
  at: number;
  readonly end: number;
  field: number;
  value: number;
  start: number;
  stop: number;
};

export const fieldsOf = (bytes: Buffer, at = 0, end = bytes.length): FieldReader => ({
  bytes,
  at,
  end,
  field: 0,
  value: 0,
  start: 0,
  stop: 0,
});

/** Reads a varint. Values over 2^53 are rounded. Throws over 2^64. */
export const readVarint = (reader: { readonly bytes: Buffer; at: number }): number => {
  const { bytes } = reader;
  const first = bytes[reader.at];
  if (first !== undefined && first < 128) {
    reader.at++;
    return first;
  }
  let value = 0;
  for (let scale = 1; scale <= 2 ** 63; scale *= 128) {
    const byte = bytes[reader.at++];
    if (byte === undefined) break;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
  }
  throw new RangeError('a protobuf varint is cut off or too long');
};

/** Moves to the next field and returns whether there is one. Throws if the message is malformed. */
export const nextField = (reader: FieldReader): boolean => {
  if (reader.at >= reader.end) return false;
  const tag = readVarint(reader);
  reader.field = Math.floor(tag / 8);
  reader.start = reader.at;
  const wire = tag % 8;
  if (wire === 0) reader.value = readVarint(reader);
  else if (wire === 2) {
    const length = readVarint(reader);
    reader.start = reader.at;
    reader.at += length;
  } else if (wire === 1) reader.at += 8;
  else if (wire === 5) reader.at += 4;
  else throw new RangeError(`protobuf wire type ${wire} is unknown`);
  reader.stop = reader.at;
  if (reader.at > reader.end) throw new RangeError('a protobuf field is cut off');
  return true;
};

/** The bytes before the value of a length-delimited field: its tag and length. */
export const lengthHead = (field: number, size: number): Buffer => {
  const head = Buffer.allocUnsafe(12);
  return head.subarray(0, writeVarint(head, writeVarint(head, 0, field * 8 + 2), size));
};

/** A length-delimited field with its value. */
export const lengthField = (field: number, value: Buffer): Buffer =>
  Buffer.concat([lengthHead(field, value.length), value]);

/** A varint field with its value. */
export const varintField = (field: number, value: number): Buffer => {
  const bytes = Buffer.allocUnsafe(24);
  return bytes.subarray(0, writeVarint(bytes, writeVarint(bytes, 0, field * 8), value));
};

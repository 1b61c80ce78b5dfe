import type { Expected } from '../log/append/decide.ts';
import type { ProposedEvent } from '../record/proposed.ts';
import { fieldsOf, nextField } from '../record/protobuf.ts';
import { decodeProposed } from './proposed.decode.ts';

/** The stream, expected revision and deadline of an append. The deadline is in milliseconds since 1970. */
export type AppendOptions = {
  readonly stream: string;
  readonly expected: Expected;
  readonly deadline: number | undefined;
};

/** One message of an `Append` call. The first one holds the options, each later one an event. */
export type AppendPart = {
  readonly options: AppendOptions | undefined;
  readonly event: ProposedEvent | undefined;
};

/** One message of a `BatchAppend` call. The correlation id is kept as bytes, to be sent back unchanged. */
export type BatchPart = {
  readonly correlation: Buffer;
  readonly options: AppendOptions | undefined;
  /** The bounds of each proposed event in the message. */
  readonly proposed: readonly { readonly start: number; readonly stop: number }[];
  readonly isFinal: boolean;
};

const EXPECTED: Readonly<Record<number, Expected>> = { 3: 'noStream', 4: 'any', 5: 'streamExists' };
const STREAM_NAME = 3;

/** The name in a stream identifier. */
export const decodeStreamName = (bytes: Buffer): string => {
  const reader = fieldsOf(bytes);
  let name = '';
  while (nextField(reader))
    if (reader.field === STREAM_NAME) name = bytes.toString('utf8', reader.start, reader.stop);
  return name;
};

const decodeTimestamp = (bytes: Buffer): number => {
  const reader = fieldsOf(bytes);
  let milliseconds = 0;
  while (nextField(reader)) milliseconds += reader.field === 1 ? reader.value * 1000 : reader.value / 1e6;
  return milliseconds;
};

/** Decodes options. They have the same fields in both calls, except the deadline, which only a batch has. */
const decodeOptions = (bytes: Buffer): AppendOptions => {
  const reader = fieldsOf(bytes);
  let stream = '';
  let expected: Expected = 'any';
  let deadline: number | undefined;
  while (nextField(reader)) {
    const value = bytes.subarray(reader.start, reader.stop);
    if (reader.field === 1) stream = decodeStreamName(value);
    else if (reader.field === 2) expected = reader.value;
    else if (reader.field === 6) deadline = decodeTimestamp(value);
    else if (reader.field === 7) deadline = Date.now() + decodeTimestamp(value);
    else expected = EXPECTED[reader.field] ?? expected;
  }
  return { stream, expected, deadline };
};

export const decodeAppendPart = (bytes: Buffer): AppendPart => {
  const reader = fieldsOf(bytes);
  let options: AppendOptions | undefined;
  let event: ProposedEvent | undefined;
  while (nextField(reader)) {
    if (reader.field === 1) options = decodeOptions(bytes.subarray(reader.start, reader.stop));
    else if (reader.field === 2) event = decodeProposed(bytes, reader.start, reader.stop);
  }
  return { options, event };
};

export const decodeBatchPart = (bytes: Buffer): BatchPart => {
  const reader = fieldsOf(bytes);
  let correlation: Buffer = bytes.subarray(0, 0);
  let options: AppendOptions | undefined;
  let isFinal = false;
  const proposed: { start: number; stop: number }[] = [];
  while (nextField(reader)) {
    const { start, stop } = reader;
    if (reader.field === 1) correlation = bytes.subarray(start, stop);
    else if (reader.field === 2) options = decodeOptions(bytes.subarray(start, stop));
    else if (reader.field === 3) proposed.push({ start, stop });
    else if (reader.field === 4) isFinal = reader.value === 1;
  }
  return { correlation, options, proposed, isFinal };
};

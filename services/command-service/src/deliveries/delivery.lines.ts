import type { Readable } from 'node:stream';
import { ProblemError } from '@cairn/http/problem';
import { textOf } from '@cairn/http/text-body';
import { readCsv } from './delivery.csv.ts';
import { readNdjson } from './delivery.ndjson.ts';
import type { SentLine } from './sent-line.ts';

export const mostLines = 10_000;
const mostBytes = 8 * 1024 * 1024;

const tooMany = (): ProblemError =>
  new ProblemError(413, 'measurements/too-many-lines', {
    detail: `A delivery has at most ${mostLines} lines. Send it in parts.`,
    fields: [{ path: 'body', message: `at most ${mostLines} lines` }],
  });

// Most often it is an export that failed, which nobody would notice.
const noLines = (): ProblemError =>
  new ProblemError(400, 'measurements/no-lines', {
    detail: 'The delivery brings no measurement.',
    fields: [{ path: 'body', message: 'at least one line with a measurement' }],
  });

/** Reads the lines of a body as they arrive. Throws a problem if the body as a whole cannot be read, is too long or has none. */
export const readLines = async (body: Readable, type: string): Promise<SentLine[]> => {
  const text = textOf(body, mostBytes);
  const lines: SentLine[] = [];
  for await (const each of type.startsWith('text/csv') ? readCsv(text) : readNdjson(text)) {
    if (lines.length === mostLines) throw tooMany();
    lines.push(each);
  }
  if (lines.length === 0) throw noLines();
  return lines;
};

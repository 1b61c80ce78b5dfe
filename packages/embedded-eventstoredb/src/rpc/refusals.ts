import type { Expected } from '../log/decide.ts';
import { FAILED_PRECONDITION, type Status } from '../wire/status.ts';

/** A stream that has a tombstone. */
export const deletedStream = (stream: string): Status => ({
  code: FAILED_PRECONDITION,
  message: `Event stream '${stream}' is deleted.`,
  trailers: { exception: 'stream-deleted', 'stream-name': stream },
});

/** Expectations in the numbers that EventStoreDB has for them. */
const NUMBERS = { any: -2, noStream: -1, streamExists: -4 } as const;

/** A deletion at a revision that the stream is not at; `head` is -1 where there is no stream. */
export const wrongVersionToDelete = (
  stream: string,
  wrong: { readonly expected: Expected; readonly head: number },
): Status => {
  const expected = typeof wrong.expected === 'number' ? wrong.expected : NUMBERS[wrong.expected];
  return {
    code: FAILED_PRECONDITION,
    message: `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${wrong.head}`,
    trailers: {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(wrong.head),
    },
  };
};

import type { Expected } from '../log/append/decide.ts';
import {
  ALREADY_EXISTS,
  CANCELLED,
  FAILED_PRECONDITION,
  INTERNAL,
  NOT_FOUND,
  type Status,
} from '../wire/status.ts';

/** The stream has a tombstone. */
export const deletedStream = (stream: string): Status => ({
  code: FAILED_PRECONDITION,
  message: `Event stream '${stream}' is deleted.`,
  trailers: { exception: 'stream-deleted', 'stream-name': stream },
});

/** EventStoreDB's numbers for expected revisions that are not revisions. */
const NUMBERS = { any: -2, noStream: -1, streamExists: -4 } as const;

/** A deletion expected another revision than `head`, the stream's last one; -1 if there is no stream. */
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

const aboutGroup = (exception: string, stream: string, group: string): Record<string, string> => ({
  exception,
  'stream-name': stream,
  ...(group === '' ? {} : { 'group-name': group }),
});

export const noSuchGroup = (stream: string, group: string): Status => ({
  code: NOT_FOUND,
  message: `Subscription group ${group} on stream ${stream} does not exist.`,
  trailers: aboutGroup('persistent-subscription-does-not-exist', stream, group),
});

export const groupExists = (stream: string, group: string): Status => ({
  code: ALREADY_EXISTS,
  message: `Subscription group ${group} on stream ${stream} exists.`,
  trailers: aboutGroup('persistent-subscription-exists', stream, group),
});

export const groupFailed = (stream: string, group: string, reason: string): Status => ({
  code: INTERNAL,
  message: `Subscription group ${group} on stream ${stream} failed: '${reason}'`,
  trailers: { ...aboutGroup('persistent-subscription-failed', stream, group), reason },
});

export const groupDropped = (stream: string, group: string): Status => ({
  code: CANCELLED,
  message: `Subscription group ${group} on stream ${stream} was dropped.`,
  trailers: aboutGroup('persistent-subscription-dropped', stream, group),
});

export const groupFull = (stream: string, group: string): Status => ({
  code: FAILED_PRECONDITION,
  message: `Maximum subscriptions reached for subscription group ${group} on stream ${stream}.`,
  trailers: aboutGroup('maximum-subscribers-reached', stream, group),
});

// gRPC: cancelled by the server, deadline exceeded, aborted, unavailable.
const passingCodes = new Set<unknown>([1, 4, 10, 14]);
const passingTypes = new Set<unknown>([
  'unavailable',
  'cancelled',
  'deadline-exceeded',
  'timeout',
  'not-leader',
]);
/**
 * Whether a server refuses to read `$all` from a position because no event begins there. Positions of another copy of the
 * log are like that.
 */
export const isNoPosition = (error: unknown): boolean =>
  error instanceof Error && /Unexpected (Filtered)?ReadAllResult/.test(error.message);

const passingWords =
  /closed channel|channel has been|write after end|failed to discover|premature close|rst_stream/i;

/** Why the certificate of a server is not trusted, if that is what an error says. gRPC calls it unavailable. */
export const distrustIn = (error: unknown): string | undefined =>
  error instanceof Error
    ? /Last error: Error: ([^.]*\bcertificate\b[^.]*)/.exec(error.message)?.[1]
    : undefined;

/** Whether an error is about the connection or the server's state, so that the same call may succeed later. */
export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if ('type' in error && passingTypes.has(error.type)) return true;
  if ('code' in error && passingCodes.has(error.code)) return true;
  return passingWords.test(error.message);
};

import type { Principal } from '@cairn/http/principal';
import { ProblemError } from '@cairn/http/problem';

/**
 * Counts the live streams of each token's person and application. `open` refuses one too many (429), and otherwise returns
 * a function to call when the stream has ended. Without a limit, or with 0, it refuses none.
 */
export const createStreams = (limit = 0) => {
  const streams = new Map<string, number>();
  const open = ({ personId, client }: Pick<Principal, 'personId' | 'client'>): (() => void) => {
    const key = `${personId} ${client}`;
    const held = streams.get(key) ?? 0;
    if (limit > 0 && held >= limit)
      throw new ProblemError(429, 'feed/too-many-streams', {
        detail: `This person and application already hold ${limit} live streams of the goal feed.`,
        headers: { 'retry-after': '10' },
      });
    streams.set(key, held + 1);
    return () => {
      const left = (streams.get(key) ?? 1) - 1;
      if (left > 0) streams.set(key, left);
      else streams.delete(key);
    };
  };
  return { open };
};

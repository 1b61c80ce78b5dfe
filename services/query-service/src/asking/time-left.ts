/** What a timer can wait for: 24 days. */
const longest = 2 ** 31 - 1;

/** How many ms of a token are left for a stream, as a timer takes them; who has a longer one comes back sooner. */
export const timeLeft = ({ expiresAt }: { expiresAt: number }, now: Date): number =>
  Math.min(Math.max(expiresAt - now.getTime(), 0), longest);

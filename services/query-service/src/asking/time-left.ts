/** The longest that a timer can wait: 24 days. */
const longest = 2 ** 31 - 1;

/** How many ms a token is still valid, capped at what a timer can wait: the client then reconnects. */
export const timeLeft = ({ expiresAt }: { expiresAt: number }, now: Date): number =>
  Math.min(Math.max(expiresAt - now.getTime(), 0), longest);

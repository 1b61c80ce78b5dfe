import autocannon from 'autocannon';

type Request = { method?: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string };

/** How many connections ask at once, for how long or how often in all. */
export type Load = { connections: number } & ({ seconds: number } | { requests: number });

/** Requests per second over the connections, which cycle through the requests. Fails if one is refused. */
export const requestsPerSecond = async (
  url: string,
  requests: readonly Request[],
  { connections, ...extent }: Load,
): Promise<number> => {
  let begin = 0;
  const result = await autocannon({
    url,
    connections,
    ...('seconds' in extent ? { duration: extent.seconds } : { amount: extent.requests }),
    setupClient: (client) => {
      const place = begin % requests.length;
      begin += 1;
      client.setRequests(
        [...requests.slice(place), ...requests.slice(0, place)].map((request) => ({
          method: 'GET',
          ...request,
        })),
      );
    },
  });
  const refused = result.non2xx + result.errors + result.timeouts;
  if (refused > 0) {
    const statuses = Object.entries(result.statusCodeStats ?? {}).map(
      ([code, { count }]) => `${count} × ${code}`,
    );
    throw new Error(
      `${refused} of ${result.requests.total} requests to ${url} failed: ${statuses.join(', ')}, ${result.timeouts} timed out.`,
    );
  }
  return result.requests.total / result.duration;
};

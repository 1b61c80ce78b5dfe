import { openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { inTurn, type Line } from '../figures.ts';
import { requestsPerSecond } from '../load.ts';
import { fill, person } from '../log.ts';
import { catchUp, projections } from '../projectors.ts';
import { peakMegabytes } from '../proc.ts';
import { openStage, type Process, type Stage } from '../stage.ts';
import { packetPath } from './packet.ts';
import { reviewReads } from './reads.ts';
import { copyOut, cycleOf, fillTrail } from './rows.ts';

const load = { connections: 32, seconds: 2 };
const steps = Number(process.env['BENCH_TRAIL'] ?? 1_000_000);

const fillAndFold = async (stage: Stage): Promise<void> => {
  const store = openEventStore({
    connectionString: stage.environment.EVENTSTORE_URL,
    logger: createLogger({ service: 'bench', level: 'error' }),
  });
  const events = await fill(store, 1_000);
  await store.close();
  for (const projection of projections)
    await catchUp(stage, stage.environment.DATABASE_URL, projection, events);
};

type Served = { stage: Stage; service: Process; headers: Record<string, string>; rounds: number };

type Compared = { name: string; path(n: number): string; mark: number };

const trail: readonly Compared[] = Object.entries(reviewReads).map(([name, { path }]) => ({
  name,
  path,
  mark: 0.7,
}));
/** Their reads are recorded. */
const packets: readonly Compared[] = [{ name: 'packet', path: packetPath, mark: 0.6 }];

/** Answers of routes per second, compared with their SQL. */
const answers = async (
  { stage, service, headers, rounds }: Served,
  routes: readonly Compared[],
): Promise<Line[]> => {
  const peer = await stage.program('test/bench/peer.ts', [stage.environment.DATABASE_URL]);
  const lines: Line[] = [];
  for (const { name, path, mark } of routes) {
    const requests = Array.from({ length: 200 }, (_, n) => ({ path: path(n), headers }));
    const both = await inTurn(
      rounds,
      () => requestsPerSecond(service.url, requests, load),
      () => requestsPerSecond(peer.url, [{ path: `/${name}`, headers: {} }], load),
    );
    const what = `(g) ${path(0).replace(/[0-9a-f-]{36}/, ':id')} ÷ the same SQL`;
    lines.push({ what, ...both, unit: '/s', mark });
  }
  await peer.stop();
  return lines;
};

/** Reads a CSV to its end. Returns its lines, and how many of them there were in a second. */
const readCsv = async (service: Process, path: string, headers: Record<string, string>) => {
  const since = performance.now();
  const reply = await fetch(`${service.url}${path}`, { headers: { ...headers, accept: 'text/csv' } });
  if (!reply.ok || !reply.body) throw new Error(`${path} was answered ${reply.status}.`);
  let lines = -1;
  for await (const chunk of reply.body as unknown as AsyncIterable<Uint8Array>)
    for (const byte of chunk) if (byte === 10) lines += 1;
  return { lines, perSecond: lines / ((performance.now() - since) / 1_000) };
};

const csv = async ({ stage, service, headers, rounds }: Served): Promise<Line[]> => {
  await readCsv(service, '/v1/review-trail?limit=500', headers);
  const before = peakMegabytes(service.pid);
  let lines = 0;
  const rate = async (): Promise<number> => {
    const read = await readCsv(service, `/v1/review-trail?cycle=${cycleOf(0)}`, headers);
    lines = read.lines;
    return read.perSecond;
  };
  const query = `select * from review.trail where cycle_id = '${cycleOf(0)}' order by position desc`;
  const both = await inTurn(rounds, rate, () => copyOut(stage.environment.DATABASE_URL, query));
  const after = peakMegabytes(service.pid);
  return [
    { what: `(g) CSV of ${lines} steps ÷ COPY of their rows`, ...both, unit: '/s', mark: 0.3 },
    {
      what: `(g) peak memory before ÷ after a CSV of ${lines} steps`,
      figure: before,
      peer: after,
      unit: 'MB',
    },
  ];
};

/**
 * (g) Packets, and the trail over a million steps: pages and CSV per second, compared with their SQL and with COPY.
 */
export const benchReviews = async (rounds: number): Promise<Line[]> => {
  const stage = await openStage();
  try {
    await fillAndFold(stage);
    await fillTrail(stage.environment.DATABASE_URL, steps);
    const { url } = await stage.service('command-service', 'CAIRN_COMMAND_PORT');
    const recording = { CAIRN_COMMAND_URL: url };
    const service = await stage.service('query-service', 'CAIRN_QUERY_PORT', recording);
    const token = await stage.mintToken({ personId: person(1), roles: ['auditor'] });
    const served = { stage, service, headers: { authorization: `Bearer ${token}` }, rounds };
    return [...(await answers(served, trail)), ...(await csv(served)), ...(await answers(served, packets))];
  } finally {
    await stage.close();
  }
};

import { openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { inTurn, type Line, medianOf } from '../figures.ts';
import { requestsPerSecond } from '../load.ts';
import { person } from '../log.ts';
import { catchUp, projections } from '../projectors.ts';
import { openStage, type Stage } from '../stage.ts';
import { benchAlignments } from './alignments.ts';
import { benchDeliveries } from './deliveries.ts';
import { fillStrategy, kpisOf } from './log.ts';
import { type StrategyRead, strategyReads } from './reads.ts';

const goals = Number(process.env['BENCH_GOALS'] ?? 10_000);

/** Requests per second of each read, and of its statement on a bare route. */
type Rates = Record<string, { figure: number; peer: number }>;

const secondsSince = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(0)} s`;

/** Writes and folds the log of so many goals, whose alignments are made by commands. Returns the figure of those. */
const fillAndFold = async (stage: Stage, count: number, say: (text: string) => void): Promise<Line> => {
  const store = openEventStore({
    connectionString: stage.environment.EVENTSTORE_URL,
    logger: createLogger({ service: 'bench', level: 'error' }),
  });
  const filling = performance.now();
  const events = await fillStrategy(store, count);
  await store.close();
  const written = secondsSince(filling);
  const aligned = await benchAlignments(stage, count);
  const folding = performance.now();
  await Promise.all(
    projections.map((projection) => catchUp(stage, stage.environment.DATABASE_URL, projection, events)),
  );
  say(`${count} goals: ${events} events, written in ${written} and folded in ${secondsSince(folding)}.`);
  return aligned;
};

/** Starts a query service. Returns what counts its requests per second. */
const countOurs = async (stage: Stage) => {
  const service = await stage.service('query-service', 'CAIRN_QUERY_PORT');
  return async ({ path, load, roles = ['auditor'] }: StrategyRead): Promise<number> => {
    const token = await stage.mintToken({ personId: person(1), roles });
    const headers = { authorization: `Bearer ${token}` };
    const requests = Array.from({ length: 200 }, (_, n) => ({ path: path(n), headers }));
    return requestsPerSecond(service.url, requests, load);
  };
};

const eachRead = async <T>(measure: (read: StrategyRead, name: string) => Promise<T>) => {
  const found: Record<string, T> = {};
  for (const [name, read] of Object.entries(strategyReads)) found[name] = await measure(read, name);
  return found;
};

const ratesOf = async (stage: Stage, rounds: number): Promise<Rates> => {
  const ours = await countOurs(stage);
  const peer = await stage.program('test/bench/peer.ts', [stage.environment.DATABASE_URL]);
  return eachRead((read, name) =>
    inTurn(
      rounds,
      () => ours(read),
      () => requestsPerSecond(peer.url, [{ path: `/${name}`, headers: {} }], read.load),
    ),
  );
};

/** The same without the peer. */
const ourRatesOf = async (stage: Stage, rounds: number): Promise<Record<string, number>> => {
  const ours = await countOurs(stage);
  return eachRead((read) => medianOf(rounds, () => ours(read)));
};

/** What is measured over a log of this many goals. */
const over = async <T>(
  count: number,
  say: (text: string) => void,
  measure: (stage: Stage, aligned: Line) => Promise<T>,
): Promise<T> => {
  const stage = await openStage();
  try {
    return await measure(stage, await fillAndFold(stage, count, say));
  } finally {
    await stage.close();
  }
};

const readLines = (few: Record<string, number>, many: Rates): Line[] =>
  Object.entries(strategyReads).flatMap(([name, { path, grows }]) => {
    const what = `(f) ${path(0)
      .replace(/[0-9a-f-]{36}/, ':id')
      .replaceAll(/\d{4}-\d\d-\d\dT[^&]+/g, ':then')}`;
    const rate = many[name];
    const before = few[name];
    if (!rate || before === undefined) return [];
    return [
      { what: `${what} ÷ the same rows, ${goals} goals`, ...rate, unit: '/s', mark: 0.7 },
      {
        what: `${what}, ${goals} goals ÷ ${goals / 10} goals`,
        figure: rate.figure,
        peer: before,
        unit: '/s',
        mark: grows === 'not' ? 1 / 1.2 : 1 / 10,
      },
    ];
  });

/**
 * (f) Goals, the enterprise's scorecard, a line of sight and a person's week per second, compared with their rows alone and
 * with a tenth of the goals; deliveries of measurements and alignments.
 */
export const benchStrategy = async (rounds: number, say: (text: string) => void): Promise<Line[]> => {
  const few = await over(goals / 10, say, (stage) => ourRatesOf(stage, rounds));
  const [many, ...written] = await over(
    goals,
    say,
    async (stage, aligned): Promise<[Rates, Line, Line]> => [
      await ratesOf(stage, rounds),
      await benchDeliveries(stage, kpisOf(goals), rounds),
      aligned,
    ],
  );
  return [...readLines(few, many), ...written];
};

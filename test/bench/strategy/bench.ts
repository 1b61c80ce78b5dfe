import { openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { inTurn, type Line } from '../figures.ts';
import { requestsPerSecond } from '../load.ts';
import { person } from '../log.ts';
import { catchUp, projections } from '../projectors.ts';
import { openStage, type Stage } from '../stage.ts';
import { benchAlignments } from './alignments.ts';
import { benchDeliveries } from './deliveries.ts';
import { fillStrategy, kpisOf } from './log.ts';
import { strategyReads } from './reads.ts';

const goals = Number(process.env['BENCH_GOALS'] ?? 10_000);

/** Requests per second of each read, and of its statement on a bare route. */
type Rates = Record<string, { figure: number; peer: number }>;

const fillAndFold = async (stage: Stage, count: number): Promise<void> => {
  const store = openEventStore({
    connectionString: stage.environment.EVENTSTORE_URL,
    logger: createLogger({ service: 'bench', level: 'error' }),
  });
  const events = await fillStrategy(store, count);
  await store.close();
  for (const projection of projections)
    await catchUp(stage, stage.environment.DATABASE_URL, projection, events);
};

const ratesOf = async (stage: Stage, rounds: number): Promise<Rates> => {
  const service = await stage.service('query-service', 'CAIRN_QUERY_PORT');
  const peer = await stage.program('test/bench/peer.ts', [stage.environment.DATABASE_URL]);
  const token = await stage.mintToken({ personId: person(1), roles: ['auditor'] });
  const headers = { authorization: `Bearer ${token}` };
  const rates: Rates = {};
  for (const [name, { path, load }] of Object.entries(strategyReads))
    rates[name] = await inTurn(
      rounds,
      () => requestsPerSecond(service.url, [{ path, headers }], load),
      () => requestsPerSecond(peer.url, [{ path: `/${name}`, headers: {} }], load),
    );
  return rates;
};

/** What is measured over a log of this many goals. */
const over = async <T>(count: number, measure: (stage: Stage) => Promise<T>): Promise<T> => {
  const stage = await openStage();
  try {
    await fillAndFold(stage, count);
    return await measure(stage);
  } finally {
    await stage.close();
  }
};

const readLines = (few: Rates, many: Rates): Line[] =>
  Object.entries(strategyReads).flatMap(([name, { path, grows }]) => {
    const what = `(f) ${path.replace(/[0-9a-f-]{36}/, ':id').replace(/\?.*/, '?asOf')}`;
    const rate = many[name];
    const before = few[name];
    if (!rate || !before) return [];
    return [
      { what: `${what} ÷ the same rows, ${goals} goals`, ...rate, unit: '/s', mark: 0.7 },
      {
        what: `${what}, ${goals} goals ÷ ${goals / 10} goals`,
        figure: rate.figure,
        peer: before.figure,
        unit: '/s',
        mark: grows === 'not' ? 1 / 1.2 : 1 / 10,
      },
    ];
  });

/**
 * (f) Goals, the enterprise's scorecard, a line of sight and a person's week per second, compared with their rows alone and
 * with a tenth of the goals; deliveries of measurements and alignments.
 */
export const benchStrategy = async (rounds: number): Promise<Line[]> => {
  const few = await over(goals / 10, (stage) => ratesOf(stage, rounds));
  const [many, ...written] = await over(
    goals,
    async (stage): Promise<[Rates, Line, Line]> => [
      await ratesOf(stage, rounds),
      await benchDeliveries(stage, kpisOf(goals), rounds),
      await benchAlignments(stage, goals),
    ],
  );
  return [...readLines(few, many), ...written];
};

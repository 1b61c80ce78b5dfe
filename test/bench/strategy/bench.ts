import { openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { inTurn, type Line } from '../figures.ts';
import { requestsPerSecond } from '../load.ts';
import { person } from '../log.ts';
import { catchUp, projections } from '../projectors.ts';
import { openStage, type Stage } from '../stage.ts';
import { fillStrategy } from './log.ts';
import { strategyReads } from './reads.ts';

const goals = Number(process.env['BENCH_GOALS'] ?? 10_000);
const load = { connections: 8, seconds: 3 };

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
  for (const [name, { path }] of Object.entries(strategyReads))
    rates[name] = await inTurn(
      rounds,
      () => requestsPerSecond(service.url, [{ path, headers }], load),
      () => requestsPerSecond(peer.url, [{ path: `/${name}`, headers: {} }], load),
    );
  return rates;
};

/** The rates over a log of this many goals. */
const ratesOver = async (count: number, rounds: number): Promise<Rates> => {
  const stage = await openStage();
  try {
    await fillAndFold(stage, count);
    return await ratesOf(stage, rounds);
  } finally {
    await stage.close();
  }
};

/** (f) Goals and the enterprise's scorecard per second, compared with their rows alone, and with a tenth of the goals. */
export const benchStrategy = async (rounds: number): Promise<Line[]> => {
  const few = await ratesOver(goals / 10, rounds);
  const many = await ratesOver(goals, rounds);
  return Object.entries(strategyReads).flatMap(([name, { path, grows }]) => {
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
};

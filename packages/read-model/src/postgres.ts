import type { Logger } from '@cairn/runtime/logger';
import pg from 'pg';
import { createListener } from './listen.ts';
import type { Statement } from './statement.ts';
import { types } from './types.ts';

export type Result<R> = { rows: R[]; count: number };

export type Session = {
  /** Statements that do not wait for each other are sent together and run in order. */
  run<R = unknown>(statement: Statement): Promise<Result<R>>;
  /** Commits what `work` did, or rolls it back if `work` throws. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Closes the connection, which releases its locks. */
  end(): Promise<void>;
};

export type Postgres = {
  query<R>(text: string, values?: readonly unknown[], name?: string): Promise<R[]>;
  transaction<T>(work: (session: Pick<Session, 'run'>) => Promise<T>): Promise<T>;
  /** A connection outside the pool; `settings` apply as long as it is open. */
  session(settings?: Readonly<Record<string, string>>): Promise<Session>;
  /** Calls `hear` with each payload, and with undefined after the connection was lost and is back. */
  listen(channel: string, hear: (payload: string | undefined) => void): Promise<() => void>;
  close(): Promise<void>;
};

export type OpenPostgres = { url: string; logger: Logger; max?: number };

// Statements are short and many, so compiling one costs more than it saves.
const always = { timezone: 'UTC', datestyle: 'ISO', jit: 'off' };

const config = (url: string, settings: Readonly<Record<string, string>> = {}) => ({
  connectionString: url,
  types,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  application_name: 'cairn',
  options: Object.entries({ ...always, ...settings })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' '),
});

const asQuery = ({ text, values, name }: Statement) => ({
  text,
  ...(values ? { values: [...values] } : {}),
  ...(name ? { name } : {}),
});

type Ask = (query: string | pg.QueryConfig) => Promise<pg.QueryResult>;

const run =
  (ask: Ask): Session['run'] =>
  async <R>(statement: Statement): Promise<Result<R>> => {
    const { rows, rowCount } = await ask(asQuery(statement));
    return { rows: rows as R[], count: rowCount ?? 0 };
  };

const inTransaction = async <T>(ask: Ask, work: () => Promise<T>): Promise<T> => {
  // Not awaited, so that the first statements of `work` are sent with it.
  const begun = ask('begin');
  begun.catch(() => undefined);
  try {
    const result = await work();
    await begun;
    await ask('commit');
    return result;
  } catch (error) {
    await ask('rollback').catch(() => undefined);
    throw error;
  }
};

/** Asks on a connection, and sends in one write what is asked at once: every write wakes the server. */
const together = (client: pg.Client): Ask => {
  let held = false;
  return (query) => {
    const { stream } = client.connection;
    if (!held) {
      held = true;
      stream.cork();
      process.nextTick(() => {
        held = false;
        stream.uncork();
      });
    }
    return client.query(query);
  };
};

const openSession = async (url: string, settings?: Readonly<Record<string, string>>): Promise<Session> => {
  const client = new pg.Client({ ...config(url, settings), pipeline: true });
  // The next statement fails with the same error; without a listener the event would end the process.
  client.on('error', () => {});
  await client.connect();
  const ask = together(client);
  return {
    run: run(ask),
    transaction: (work) => inTransaction(ask, work),
    end: () => client.end().catch(() => undefined),
  };
};

// A rebuilt table may have other columns than when the connection prepared its statements.
const isOutdated = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '0A000' && /cached plan/.test(error.message);

/** A pool of at most `max` connections, opened when they are needed. Sessions are in UTC. */
export const openPostgres = ({ url, logger, max = 10 }: OpenPostgres): Postgres => {
  // A filter changes the text of a statement, so one plan fits all its values. Planning a long one again takes longer than
  // running it.
  const pool = new pg.Pool({
    ...config(url, { plan_cache_mode: 'force_generic_plan' }),
    max,
    // What a connection has prepared is freed only when it ends.
    maxLifetimeSeconds: 3_600,
  });
  pool.on('error', (err) => logger.warn({ err }, 'an idle Postgres connection was lost'));
  const listener = createListener({ connect: () => new pg.Client(config(url)), logger });

  const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken = true;
    try {
      const result = await work(client);
      broken = false;
      return result;
    } catch (error) {
      broken = !(error instanceof pg.DatabaseError) || isOutdated(error);
      throw error;
    } finally {
      client.release(broken);
    }
  };
  const query = async <R>(statement: Statement): Promise<R[]> => {
    const ask = async (client: pg.PoolClient) => (await client.query(asQuery(statement))).rows as R[];
    return withClient(ask).catch((error: unknown) => {
      if (isOutdated(error)) return withClient(ask);
      throw error;
    });
  };
  return {
    query: (text, values = [], name) => query({ text, values, ...(name ? { name } : {}) }),
    transaction: (work) =>
      withClient((client) => {
        const ask: Ask = (asked) => client.query(asked);
        return inTransaction(ask, () => work({ run: run(ask) }));
      }),
    session: (settings) => openSession(url, settings),
    listen: listener.listen,
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
};

import { qualified } from '@cairn/read-model/ddl';
import { isMissing } from '@cairn/read-model/failures';
import { okrSchema } from '@cairn/read-model/okr.tables';
import { reviewSchema } from '@cairn/read-model/review.tables';
import { scorecardSchema } from '@cairn/read-model/scorecard.tables';
import type { QueryContext } from '../context.ts';

const schemas = [okrSchema, reviewSchema, scorecardSchema];
const patienceMs = 2_000;

type Row = { position: string; parked: number };
type Stores = Pick<QueryContext, 'store' | 'postgres'>;

const readModel = async ({ postgres }: Stores, schema: string): Promise<Row | undefined> => {
  const text = `select position::text as position, (select count(*)::int from ${qualified(schema, 'parked')}) as parked
    from ${qualified(schema, 'checkpoint')}`;
  const [row] = await postgres.query<Row>(text).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return row;
};

/** The head of the log, or undefined if the event store does not give it in two seconds. */
const headOf = ({ store }: Stores): Promise<bigint | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patienceMs);
    const give = (head?: bigint): void => {
      clearTimeout(timer);
      resolve(head);
    };
    store.head().then(give, () => give());
  });

/** How far each read model is behind the log, and how the event store answers. */
export const readStatus = async (stores: Stores) => {
  const [head, ...rows] = await Promise.all([
    headOf(stores),
    ...schemas.map((schema) => readModel(stores, schema)),
  ]);
  return {
    eventStore: {
      reachable: head !== undefined,
      head: head === undefined ? null : String(head),
      retries: stores.store.retries(),
    },
    readModels: schemas.map((name, index) => {
      const row = rows[index];
      const lag = row && head !== undefined ? head - BigInt(row.position) : undefined;
      return {
        name,
        position: row?.position ?? null,
        lag: lag === undefined ? null : String(lag > 0n ? lag : 0n),
        parked: row?.parked ?? 0,
      };
    }),
  };
};

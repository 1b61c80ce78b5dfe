import { Rejection } from '@cairn/contracts/rejection';
import { isInLog } from '@cairn/event-store/in-log';
import type { EventStore } from '@cairn/event-store/open';
import { qualified } from '@cairn/read-model/ddl';
import { isMissing } from '@cairn/read-model/failures';
import { okrSchema } from '@cairn/read-model/okr.tables';
import type { Postgres } from '@cairn/read-model/postgres';
import { reviewSchema } from '@cairn/read-model/review.tables';
import { scorecardSchema } from '@cairn/read-model/scorecard.tables';
import type { Logger } from '@cairn/runtime/logger';

/** Keeps a service from showing what was folded from another log than its own. */
export type SameLog = {
  /** Throws a `behind` Rejection if a read model comes from another log. Looks only if it has never looked. */
  demand(): Promise<void>;
  /** Looks now, then does what `demand` does. Throws if it cannot look. */
  look(): Promise<void>;
  stop(): void;
};

type Stores = { store: EventStore; postgres: Postgres; logger: Logger };

const schemas = [okrSchema, reviewSchema, scorecardSchema];
const everyMs = 2_000;

const isOfThisLog = async ({ store, postgres }: Stores, schema: string): Promise<boolean> => {
  const text = `select position::text as position, event_id as "eventId" from ${qualified(schema, 'checkpoint')}`;
  const [found] = await postgres
    .query<{ position: string; eventId: string | null }>(text)
    .catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
  if (!found?.eventId) return true;
  return isInLog(store, { position: BigInt(found.position), eventId: found.eventId });
};

const refusal = (foreign: readonly string[]): Rejection =>
  new Rejection(
    'behind',
    'read-model/another-log',
    `The read model in Postgres (${foreign.join(', ')}) was folded from another log than the one that EVENTSTORE_URL names.`,
  );

/** Compares every read model's checkpoint with the log every two seconds; `demand` uses the last result. */
export const watchSameLog = (stores: Stores): SameLog => {
  let seen = false;
  let refused: Rejection | undefined;
  let looking: Promise<void> | undefined;

  const compare = async (): Promise<void> => {
    const same = await Promise.all(schemas.map((schema) => isOfThisLog(stores, schema)));
    const foreign = schemas.filter((_, index) => !same[index]);
    const before = refused?.message;
    refused = foreign.length > 0 ? refusal(foreign) : undefined;
    seen = true;
    if (refused && refused.message !== before) stores.logger.error({ schemas: foreign }, refused.message);
  };
  const look = async (): Promise<void> => {
    looking ??= compare().finally(() => {
      looking = undefined;
    });
    await looking;
    if (refused) throw refused;
  };
  const demand = async (): Promise<void> => {
    if (!seen) await look();
    if (refused) throw refused;
  };
  // If a store is away, the caller's own statement fails and says so.
  const ticking = setInterval(() => void look().catch(() => undefined), everyMs).unref();
  return { demand, look, stop: () => clearInterval(ticking) };
};

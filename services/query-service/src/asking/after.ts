import { position } from '@cairn/contracts/coordinate';
import { Rejection } from '@cairn/contracts/rejection';
import { placeOf } from '@cairn/event-store/decode';
import { ProblemError } from '@cairn/http/problem';
import { parkedUpTo } from '@cairn/read-model/parked';
import { ReadModelBehind, waitFor } from '@cairn/read-model/wait';
import type { QueryContext } from '../context.ts';
import { pageSize } from './numbers.ts';
import { asking } from './select.ts';

/** A position that a command returned and that an answer must reflect. */
export const after = position
  .optional()
  .describe('waits at most five seconds until the answer reflects the log up to this position');

const usualPatienceMs = 5_000;

type Log = Pick<QueryContext, 'store' | 'tail' | 'patienceMs'>;

const behind = (): Rejection =>
  new Rejection('behind', 'read-model/behind', 'The read model is not there yet; try again.');

const withheld = (): Rejection =>
  new Rejection(
    'behind',
    'stream/parked',
    'The event at this position is withheld: its stream holds an event that cannot be read. An operator has to release it.',
  );

const demandWritten = async ({ tail, store }: Log, wanted: bigint): Promise<void> => {
  if (tail.passed(wanted) || wanted <= (await store.head())) return;
  const message = 'left out, or a position that a command or query of this log gave';
  const fields = [{ path: 'query/after', message }];
  const detail =
    'The log does not reach this position. If it comes from another log, ask without it, and begin lists with their first page.';
  throw new ProblemError(400, 'position/beyond-head', { detail, fields });
};

/** Like `reflecting`, for an answer that comes from the tail of the log. */
export const tailing = async (context: Log, asked: string | undefined): Promise<void> => {
  if (asked === undefined) return;
  const wanted = BigInt(asked);
  await demandWritten(context, wanted);
  const patience = AbortSignal.timeout(context.patienceMs ?? usualPatienceMs);
  while (!context.tail.passed(wanted)) {
    if (patience.aborted) throw behind();
    await context.tail.next(patience);
  }
};

/** Waits until read models have all passed a position. Throws a `behind` Rejection if that takes too long. */
export const foldedUpTo = async (
  context: Pick<QueryContext, 'patienceMs' | 'postgres' | 'logger' | 'sameLog'>,
  projections: readonly string[],
  wanted: bigint,
): Promise<void> => {
  const { patienceMs = usualPatienceMs } = context;
  try {
    await asking(context, () => waitFor(context.postgres, projections, wanted, patienceMs));
  } catch (thrown) {
    if (!(thrown instanceof ReadModelBehind)) throw thrown;
    throw behind();
  }
};

/** A read model passes an event of a parked stream without folding it. */
const demandFolded = async (
  context: Log & Pick<QueryContext, 'postgres' | 'logger' | 'sameLog'>,
  projections: readonly string[],
  wanted: bigint,
): Promise<void> => {
  const parked = await asking(context, () => parkedUpTo(context.postgres, projections, wanted));
  if (parked.length === 0) return;
  const entry = await context.store.eventAt(wanted);
  if (entry && parked.includes(placeOf(entry).stream)) throw withheld();
};

/**
 * Waits until the read models of a query have all passed a position. Throws a 400 problem if the position is beyond the
 * head of the log, and a `behind` Rejection if the wait takes too long or the event there is withheld because its stream
 * is parked.
 */
export const reflecting = async (
  context: Log & Pick<QueryContext, 'postgres' | 'logger' | 'sameLog'>,
  projections: readonly string[],
  asked: string | undefined,
): Promise<void> => {
  if (asked === undefined) return;
  const wanted = BigInt(asked);
  await demandWritten(context, wanted);
  if (projections.length === 0) return;
  await foldedUpTo(context, projections, wanted);
  await demandFolded(context, projections, wanted);
};

export const limit = pageSize(100, 20);

import { position } from '@cairn/contracts/envelope';
import { Rejection } from '@cairn/contracts/rejection';
import { ProblemError } from '@cairn/http/problem';
import { ReadModelBehind, waitFor } from '@cairn/read-model/wait';
import { z } from 'zod';
import type { QueryContext } from './context.ts';

/** A position that an answer must reflect, as a command gave it. */
export const after = position
  .optional()
  .describe('waits, at most five seconds, until the answer reflects the log up to this position');

const patienceMs = 5_000;

const isWritten = async ({ tail, store }: Log, wanted: bigint): Promise<boolean> => {
  const last = tail.last();
  return (last !== undefined && wanted <= BigInt(last.position)) || wanted <= (await store.head());
};

type Log = Pick<QueryContext, 'store' | 'tail'>;

/**
 * Waits until the read models that a query joins have all passed a position. Answers 400 for one beyond the head of the
 * log, and throws `behind` when it takes too long.
 */
export const reflecting = async (
  context: Log & Pick<QueryContext, 'postgres'>,
  projections: readonly string[],
  asked: string | undefined,
): Promise<void> => {
  if (asked === undefined) return;
  const wanted = BigInt(asked);
  if (!(await isWritten(context, wanted))) {
    const fields = [{ path: 'query/after', message: 'a position that a command or query gave' }];
    const detail = 'The log does not reach this position yet.';
    throw new ProblemError(400, 'position/beyond-head', { detail, fields });
  }
  if (projections.length === 0) return;
  try {
    await waitFor(context.postgres, projections, wanted, patienceMs);
  } catch (thrown) {
    if (!(thrown instanceof ReadModelBehind)) throw thrown;
    throw new Rejection('behind', 'read-model/behind', 'The read model is not there yet; try again.');
  }
};

export const limit = z.coerce.number().int().min(1).max(100).default(20);

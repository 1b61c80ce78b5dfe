import { position } from '@cairn/contracts/envelope';
import { Rejection } from '@cairn/contracts/rejection';
import { ReadModelBehind, waitFor } from '@cairn/read-model/wait';
import { z } from 'zod';
import type { QueryContext } from './context.ts';

/** A position that an answer must reflect, as a command gave it. */
export const after = position
  .optional()
  .describe('waits, at most five seconds, until the answer reflects the log up to this position');

const patienceMs = 5_000;

/**
 * Waits until the read models that a query joins have all passed a position. Throws `invalid` for one beyond the head of
 * the log, `behind` when it takes too long.
 */
export const reflecting = async (
  { postgres, store }: Pick<QueryContext, 'postgres' | 'store'>,
  projections: readonly string[],
  asked: string | undefined,
): Promise<void> => {
  if (asked === undefined) return;
  const wanted = BigInt(asked);
  try {
    await waitFor(postgres, projections, wanted, { timeoutMs: patienceMs, head: () => store.head() });
  } catch (thrown) {
    if (thrown instanceof ReadModelBehind)
      throw new Rejection(
        'behind',
        'read-model/behind',
        'The read model has not reached this position yet; try again.',
      );
    throw thrown;
  }
};

export const limit = z.coerce.number().int().min(1).max(100).default(20);

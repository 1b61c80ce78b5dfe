import { refusal } from '@cairn/read-model/failures';
import type { Step } from './batches.ts';
import { createCommit, type WriterOptions } from './batch.commit.ts';
import type { Checkpoint } from './checkpoint.ts';
import { FoldFailed } from './errors.ts';

/** Folds steps into the tables and moves the checkpoint from `from` to the last of them, all or nothing. */
export type Write = (steps: readonly Step[], from: Checkpoint) => Promise<Checkpoint>;

const reasonOf = (error: unknown): string | undefined => {
  const code = refusal(error);
  return code && `Postgres refused its rows (${code})`;
};

/**
 * Writes batches on one session, one transaction each; of no use after a failure. An event that cannot be folded, or
 * whose rows Postgres refuses, parks its stream. Throws `CheckpointMoved`.
 */
export const createWriter = (options: WriterOptions): Write => {
  const { choose, commit } = createCommit(options);

  // The step folds several events if it releases a stream. The first event that Postgres refuses is the last one with
  // which everything before it is stored.
  const without = async (
    step: Step,
    from: Checkpoint,
    { error, reason }: { error: unknown; reason: string },
  ) => {
    const { events } = await choose([step], new Map());
    for (const { id } of events.toReversed())
      try {
        return await commit([step], from, new Map([[id, reason]]));
      } catch (again) {
        if (!reasonOf(again)) throw again;
      }
    throw error;
  };

  const attempt = async (
    steps: readonly Step[],
    from: Checkpoint,
    refused: Map<string, string>,
  ): Promise<Checkpoint> => {
    try {
      return await commit(steps, from, refused);
    } catch (error) {
      if (error instanceof FoldFailed) return attempt(steps, from, refused.set(error.id, error.reason));
      const reason = reasonOf(error);
      if (!reason) throw error;
      const [only] = steps;
      if (steps.length === 1 && only) return without(only, from, { error, reason });
      // Halves until the step stands alone.
      const half = Math.ceil(steps.length / 2);
      return attempt(steps.slice(half), await attempt(steps.slice(0, half), from, refused), refused);
    }
  };
  return (steps, from) => attempt(steps, from, new Map());
};

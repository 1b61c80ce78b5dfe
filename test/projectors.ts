import type { EventStore } from '@cairn/event-store/open';
import { okr } from '@cairn/okr-projector/okr.projection';
import { runProjector } from '@cairn/projection/run';
import type { Postgres } from '@cairn/read-model/postgres';
import { reviews } from '@cairn/review-projector/reviews.projection';
import type { Logger } from '@cairn/runtime/logger';
import { scorecards } from '@cairn/scorecard-projector/scorecards.projection';

export const projections = [okr, scorecards, reviews] as const;

type Running = { store: EventStore; postgres: Postgres; logger: Logger; signal: AbortSignal };

/** Runs every projector and resolves once each has caught up with the log; `ended` rejects if one fails. */
export const startProjectors = async (running: Running): Promise<{ ended: Promise<unknown> }> => {
  const ends: Promise<void>[] = [];
  const caughtUp = projections.map(
    (projection) =>
      new Promise<void>((resolve) => {
        const onState = (state: { phase: string; caughtUp?: boolean }): void => {
          if (state.phase === 'running' && state.caughtUp) resolve();
        };
        ends.push(runProjector({ projection, ...running, onState }));
      }),
  );
  const ended = Promise.all(ends);
  ended.catch(() => undefined);
  await Promise.race([Promise.all(caughtUp), ended]);
  return { ended };
};

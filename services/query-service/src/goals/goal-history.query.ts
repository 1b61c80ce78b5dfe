import { dayOf } from '@cairn/contracts/day';
import pMap from 'p-map';
import { reflected } from '../asking/head.ts';
import type { Past } from '../asking/past.ts';
import { pointsIn, type Step } from '../asking/series.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalsWithProgress } from './goal.query.ts';
import { headsOfGoals, streamsOfGoals } from './goal.rows.ts';
import { oneGoal } from './goal.sql.ts';
import { listedGoals } from './goal.view.ts';

const atOnce = 4;

type Asked = {
  from?: string | undefined;
  to?: string | undefined;
  every: Step;
  knownAt: Date;
};
type Reading = { context: QueryContext; goalId: string; viewer: Viewer };

/** The goal's figures as they were, or null if it was not set. */
const figuresAt = async ({ context, goalId, viewer }: Reading, past: Past) => {
  const then = { ...viewer, past };
  const rows = await goalsWithProgress(context, oneGoal(goalId, then), { viewer: then, detail: 'listed' });
  const [goal] = listedGoals(rows, past.asOf);
  if (!goal) return null;
  const { status, progress, coverage, expectedProgress, band } = goal;
  return { status, progress, coverage, expectedProgress, band };
};

/**
 * The figures of a goal at the end of each day, week, month or quarter in its zone: as known at `knownAt`, and as they were known at
 * that end. Undefined if there is no goal that the viewer may see.
 */
export const goalHistory = async (
  context: QueryContext,
  goalId: string,
  { viewer, from, to, every, knownAt }: Asked & { viewer: Viewer },
) => {
  const rows = await goalsWithProgress(context, oneGoal(goalId, viewer), { viewer, detail: 'listed' });
  const [goal] = rows.goals;
  if (!goal) return undefined;
  const today = dayOf(viewer.now, goal.time_zone);
  const last = to ?? goal.period_to;
  const range = { from: from ?? goal.period_from, to: last < today ? last : today };
  const points = await pMap(
    pointsIn(range, every, { now: viewer.now, timeZone: goal.time_zone }),
    async ({ day, asOf }) => {
      const [figures, asKnownThen] = await Promise.all(
        [knownAt, asOf].map((known) =>
          figuresAt({ context, goalId, viewer }, { asOf, knownAt: known < knownAt ? known : knownAt }),
        ),
      );
      return figures ? [{ day, at: asOf.toISOString(), ...figures, asKnownThen: asKnownThen ?? null }] : [];
    },
    { concurrency: atOnce },
  );
  return {
    goalId,
    every,
    knownAt: knownAt.toISOString(),
    points: points.flat(),
    ...reflected(headsOfGoals(rows), streamsOfGoals(rows), [rows.scorecard_head]),
  };
};

import { dayOf, endOfDay } from '@cairn/contracts/day';
import { ProblemError } from '@cairn/http/problem';
import pMap from 'p-map';
import { reflected } from '../asking/head.ts';
import type { Past } from '../asking/past.ts';
import { lastDays, type steps } from '../asking/series.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalsWithProgress } from './goal.query.ts';
import { headsOfGoals, streamsOfGoals } from './goal.rows.ts';
import { oneGoal } from './goal.sql.ts';
import { listedGoals } from './goal.view.ts';

const mostPoints = 100;
const atOnce = 4;

type Asked = {
  from?: string | undefined;
  to?: string | undefined;
  every: (typeof steps)[number];
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

const daysAsked = (range: { from: string; to: string }, every: Asked['every']): string[] => {
  const days = lastDays(range, every);
  if (days.length <= mostPoints) return days;
  throw new ProblemError(400, 'history/too-many-points', {
    detail: `This would be ${days.length} points; at most ${mostPoints} are shown.`,
    fields: [{ path: 'query/every', message: 'a longer step, or a shorter range from `from` to `to`' }],
  });
};

/**
 * The figures of a goal at the end of each day, week or month in its zone: as known at `knownAt`, and as they were known at
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
    daysAsked(range, every),
    async (day) => {
      const end = new Date(Date.parse(endOfDay(day, goal.time_zone)) - 1);
      const asOf = end > viewer.now ? viewer.now : end;
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

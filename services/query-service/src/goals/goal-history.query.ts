import { dayOf } from '@cairn/contracts/day';
import { sql } from 'kysely';
import { reflected } from '../asking/head.ts';
import type { Past } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { pastsOf, pointsIn, seriesOf, type Step } from '../asking/series.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalsWithProgress } from './goal.query.ts';
import { goalRows, headsOfGoals, type JsonGoalRows, streamsOfGoals } from './goal.rows.ts';
import { oneGoal, withProgress } from './goal.sql.ts';
import { listedGoals } from './goal.view.ts';

type Asked = {
  from?: string | undefined;
  to?: string | undefined;
  every: Step;
  knownAt: Date;
};

/** The goal's figures as they were, or null if it was not set. */
const figuresOf = (json: JsonGoalRows, past: Past) => {
  const [goal] = listedGoals(goalRows(json, past), past.asOf);
  if (!goal) return null;
  const { status, progress, coverage, expectedProgress, band } = goal;
  return { status, progress, coverage, expectedProgress, band };
};

const nameOf = ({ asOf, knownAt }: Past): string => `${asOf.toISOString()} ${knownAt.toISOString()}`;

/** The goal's figures in many pasts, from one statement. */
const figuresIn = async (
  context: QueryContext,
  pasts: readonly Past[],
  { goalId, viewer }: { goalId: string; viewer: Viewer },
) => {
  const instants = (clock: keyof Past) => pasts.map((past) => past[clock].toISOString());
  const then: SqlViewer = { ...viewer, past: { asOf: sql`p.as_of`, knownAt: sql`p.known_at` } };
  const found = await select(
    context,
    sql<JsonGoalRows>`
      select goal.* from unnest(${instants('asOf')}::timestamptz[], ${instants('knownAt')}::timestamptz[])
        with ordinality p(as_of, known_at, place)
      cross join lateral (${withProgress(oneGoal(goalId, then), then, 'listed')}) goal order by p.place`,
  );
  return new Map(
    pasts.map((past, i) => {
      const json = found[i];
      return [nameOf(past), json ? figuresOf(json, past) : null] as const;
    }),
  );
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
  const points = pointsIn(range, every, { now: viewer.now, timeZone: goal.time_zone });
  const figures = await figuresIn(context, pastsOf(points, knownAt), { goalId, viewer });
  return {
    goalId,
    every,
    knownAt: knownAt.toISOString(),
    points: seriesOf(points, knownAt, (past) => figures.get(nameOf(past)) ?? null),
    ...reflected(headsOfGoals(rows), streamsOfGoals(rows), [rows.scorecard_head]),
  };
};

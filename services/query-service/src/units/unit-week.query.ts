import { parkedInAny } from '../asking/parked.ts';
import { showPast } from '../asking/past.ts';
import { judgedAt, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalPage } from '../goals/goal.query.ts';
import { kpiPage } from '../scorecards/kpi.query.ts';
import { showGoals, showKpis } from './unit-week.view.ts';
import { unitOf } from './unit.sql.ts';
import type { WeekMoments } from './week.moments.ts';

/** So many goals and so many KPIs are shown. */
const most = 200;

/** The goals that were open in the week, and the KPIs on the unit's scorecards, as they were at a moment. */
const read = async (
  context: QueryContext,
  { unitId, below, begin }: { unitId: string; below: boolean; begin: Date },
  viewer: Viewer,
) => {
  const of = below ? { under: unitId } : { unit: unitId };
  const page = { after: '-1', limit: most };
  const asked = { ...page, past: viewer.past, now: judgedAt(viewer), timeZone: viewer.timeZone };
  const [goals, kpis] = await Promise.all([
    goalPage(context, { ...of, openSince: begin }, { viewer, ...page }),
    kpiPage(context, { ...of, retired: false }, { ...asked, range: {}, points: 1 }),
  ]);
  return { goals, kpis };
};

/** The KPIs and goals of a unit with what moved in a week. */
export const unitWeek = async (
  context: QueryContext,
  { unitId, below, moments }: { unitId: string; below: boolean; moments: WeekMoments },
  viewer: Viewer,
) => {
  const { week, from, to, begin, past, before } = moments;
  const asked = { unitId, below, begin };
  const [unit, now, earlier] = await Promise.all([
    unitOf(context, unitId),
    read(context, asked, { ...viewer, past }),
    read(context, asked, { ...viewer, past: before }),
  ]);
  return {
    ...unit,
    week,
    from,
    to,
    comparedWith: before.asOf.toISOString(),
    kpis: showKpis({ now: now.kpis.kpis, before: earlier.kpis.kpis }),
    goals: showGoals({ now: now.goals.goals, before: earlier.goals.goals }),
    complete: now.kpis.next === null && now.goals.next === null,
    ...showPast(past),
    seenAt: { ...now.goals.seenAt, ...now.kpis.seenAt },
    position:
      [now.goals, now.kpis]
        .map(({ position }) => position)
        .sort((a, b) => Number(BigInt(a) - BigInt(b)))[0] ?? '0',
    parked: parkedInAny([now.goals, now.kpis]),
  };
};

export type UnitWeek = Awaited<ReturnType<typeof unitWeek>>;

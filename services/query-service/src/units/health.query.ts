import { Rejection } from '@cairn/contracts/rejection';
import { reflected } from '../asking/head.ts';
import { pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { judgedAt, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { healthOfUnits, type UnitsAsked } from './health.sql.ts';
import { showHealth } from './health.view.ts';

/** A page of units with their health, in the order in which they were founded. */
export const healthPage = async (context: QueryContext, asked: UnitsAsked, viewer: Viewer) => {
  const [found] = await select(context, healthOfUnits(asked, viewer));
  if (!found) throw new Error('a select without `from` answers with one row');
  const { shown, next } = pageOf(found.units, asked, ({ position }) => position);
  const at = { now: judgedAt(viewer), timeZone: viewer.timeZone, past: viewer.past };
  return {
    units: shown.map((unit) => showHealth(unit, found, at)),
    next,
    ...showPast(viewer.past),
    ...reflected(
      { okr: found.okr_head, scorecard: found.scorecard_head, review: found.review_head },
      { shown: streamsOf('unit', shown, ({ unit_id }) => unit_id) },
    ),
  };
};

/** The health of one unit. Throws a `notFound` Rejection. */
export const healthOfOne = async (
  context: QueryContext,
  { unitId, below }: { unitId: string; below: boolean },
  viewer: Viewer,
) => {
  const page = await healthPage(context, { unitId, below, after: '-1', limit: 1 }, viewer);
  const { units, next: _next, ...read } = page;
  const [unit] = units;
  if (!unit) throw new Rejection('notFound', 'unit/not-found', 'There is no unit with this id.');
  return { ...unit, ...read };
};

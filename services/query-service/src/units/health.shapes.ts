import { z } from 'zod';
import { shownPast } from '../asking/past.ts';
import { next, reflected } from '../asking/shapes.ts';

const count = z.int();
const rate = z.number().min(0).max(1).nullable();

const goals = z.object({
  n: count.describe('goals that are neither closed nor over and that you may see'),
  complete: count,
  crushing: count,
  onTrack: count,
  onHold: count,
  pending: count.describe('too young for a check-in'),
  stale: count.describe('without a check-in for longer than their cadence'),
  offTrack: count,
  keyResults: count.describe('key results that are to be checked in'),
  checkedIn: count.describe('those whose cadence is kept'),
  checkInRate: rate.describe('null without key results'),
});

const kpis = z.object({
  n: count.describe('KPIs in use on public scorecards of the unit'),
  red: count,
  yellow: count,
  green: count,
  stale: count,
  noData: count,
  overdue: count.describe('not measured by the end of the period after the last one'),
  measuredRate: rate.describe('the share that is not overdue; null without KPIs'),
});

const unitHealth = z.object({ unitId: z.uuid(), name: z.string(), goals, kpis });

export const oneHealth = unitHealth.extend({ ...shownPast, ...reflected });
export const healthList = z.object({ units: z.array(unitHealth), next, ...shownPast, ...reflected });

import type { AlertRule, Thresholds } from '@cairn/contracts/alert.values';
import { type Dated, inForceOn } from './dated.ts';

/** A rule with its limits. */
export type RuleVersion = { version: string; thresholds: Thresholds };

const always = (thresholds: Thresholds): readonly Dated<RuleVersion>[] => [
  { from: '0001-01-01', value: { version: '1', thresholds } },
];

/** From version 2 on, KPIs that are computed from others are judged too. */
const ofKpis = (thresholds: Thresholds): readonly Dated<RuleVersion>[] => [
  ...always(thresholds),
  { from: '2026-11-29', value: { version: '2', thresholds } },
];

/** From version 2 on, the status of a goal is not judged after its cycle was closed: then nobody may check in. */
const ofGoals: readonly Dated<RuleVersion>[] = [
  ...always({}),
  { from: '2026-11-30', value: { version: '2', thresholds: {} } },
];

const stageDue: readonly Dated<RuleVersion>[] = [
  { from: '2026-11-01', value: { version: '1', thresholds: { days: 3 } } },
];

/**
 * Every rule with all its versions. A rule that changes gets a further version from a day on, and one that is added begins
 * on a day, so that earlier days are still judged as before. The statuses, bands, cadences and forecasts that rules rest on are
 * computed where goals, KPIs and reviews have them.
 */
const versions: Readonly<Record<AlertRule, readonly Dated<RuleVersion>[]>> = {
  /** The status of a goal is off track. */
  goalOffTrack: ofGoals,
  /** The status of a goal is stale. */
  goalStale: ofGoals,
  /** A blocker is open for longer than `days`. */
  goalBlocked: always({ days: 7 }),
  /** The last reading of a KPI is in the red band. */
  kpiRed: ofKpis({}),
  /** The interval of this many per cent around what a KPI will read at the end of the year excludes its goal. */
  kpiForecast: ofKpis({ interval: 80 }),
  /** A check-in of a goal that is not stale is owed, or a KPI was not read in time. */
  cadenceMissed: ofGoals,
  /** The rating of a review is not final, and `days` or less are left of the administration window. */
  reviewDue: always({ days: 7 }),
  /** A stage of a review that has begun has something left to do, and `days` or less are left of it. */
  nominationDue: stageDue,
  selfAndPeerDue: stageDue,
  managerDue: stageDue,
  calibrationDue: stageDue,
  sharingDue: stageDue,
  acknowledgementDue: stageDue,
};

/** The version of a rule that is in force on a day; undefined before its first. */
export const ruleOn = (rule: AlertRule, day: string): RuleVersion | undefined =>
  inForceOn(versions[rule], day);

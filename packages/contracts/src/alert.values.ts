import { z } from 'zod';

/** The rules that raise alerts. */
export const alertRules = [
  'goalOffTrack',
  'goalStale',
  'goalBlocked',
  'kpiRed',
  'kpiForecast',
  'cadenceMissed',
  'reviewDue',
  'nominationDue',
  'selfAndPeerDue',
  'managerDue',
  'calibrationDue',
  'sharingDue',
  'acknowledgementDue',
] as const;
export type AlertRule = (typeof alertRules)[number];

/** What an alert may be about. */
export const alertSubjects = ['goal', 'blocker', 'kpi', 'review'] as const;
export type AlertSubjectKind = (typeof alertSubjects)[number];

/** The limits of a rule, by name. */
export const thresholds = z.record(z.string(), z.number());
export type Thresholds = z.infer<typeof thresholds>;

/** What a rule was decided on: numbers, days, periods and statuses, by name. None of it is about a person. */
export const figures = z.record(z.string(), z.union([z.number(), z.string()]).nullable());
export type Figures = z.infer<typeof figures>;

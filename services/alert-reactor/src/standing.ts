import type { AlertSubject } from '@cairn/contracts/alert.events';
import type { AlertRule, Figures, Thresholds } from '@cairn/contracts/alert.values';
import { ruleOn } from '@cairn/domain/alert.rules';

/** When something is judged: the last day that began in its time zone, and the first instant of that day in ms. */
export type Judging = { day: string; now: number };

/** A rule that holds for a subject, and what that was decided on. */
export type Standing = {
  rule: AlertRule;
  version: string;
  thresholds: Thresholds;
  subject: AlertSubject;
  figures: Figures;
};

/** The figures by which a rule holds within its limits; undefined if it does not hold. */
export type Finding = (thresholds: Thresholds) => Figures | undefined;

/** The rule with its figures if it is in force and holds. */
export const standing = (
  rule: AlertRule,
  { subject, day, find }: { subject: AlertSubject; day: string; find: Finding },
): Standing[] => {
  const inForce = ruleOn(rule, day);
  const figures = inForce && find(inForce.thresholds);
  return inForce && figures ? [{ rule, ...inForce, subject, figures }] : [];
};

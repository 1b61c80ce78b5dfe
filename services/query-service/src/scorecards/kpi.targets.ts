import { type Bounded, boundedOn } from '@cairn/domain/dated';
import { periodDays } from '@cairn/domain/kpi-period';
import type { SaidTarget, Target } from './kpi.rows.ts';

export type Targets = readonly Bounded<Target>[];

const isSameSpan = (one: Bounded<Target>, other: Bounded<Target>): boolean =>
  one.from === other.from && one.to === other.to;

const addSaid = (targets: Targets, said: SaidTarget): Targets => {
  const { anchors, effective_from: from, effective_to: to } = said;
  if (anchors === null) return targets.filter((each) => each.from !== from);
  const target = { from, to: to ?? undefined, value: { ...said, anchors } };
  return [...targets.filter((each) => !isSameSpan(each, target)), target];
};

/** The targets that count, in the order in which they were said: without those that were replaced or withdrawn. */
export const targetsThatCount = (said: readonly SaidTarget[]): Targets => said.reduce<Targets>(addSaid, []);

/** The target in force when a period began. */
export const targetOf = (targets: Targets, period: string): Target | undefined => {
  const days = periodDays(period);
  return days && boundedOn(targets, days.from);
};

/** The targets that were in force for a period before others were said for it, oldest first. */
export const formerTargets = (said: readonly SaidTarget[], period: string): Target[] => {
  if (said.length < 2) return [];
  let targets: Targets = [];
  const held: Target[] = [];
  for (const each of said) {
    targets = addSaid(targets, each);
    const inForce = targetOf(targets, period);
    if (inForce && inForce.revision !== held.at(-1)?.revision) held.push(inForce);
  }
  return held.slice(0, -1);
};

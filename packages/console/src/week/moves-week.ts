import type { Change } from '../api/live.ts';
import type { Week } from './questions.ts';

type Lists = Week['mine'];

const goalsOf = ({ goals, toClose, checkIns, offers, alerts, blockers }: Lists): (string | undefined)[] => [
  ...goals.goals.map(({ goalId }) => goalId),
  ...toClose.goals.map(({ goalId }) => goalId),
  ...checkIns.due.map(({ goalId }) => goalId),
  ...offers.offers.map(({ goalId }) => goalId),
  ...alerts.alerts.map(({ goal }) => goal?.goalId),
  ...blockers.blockers.map(({ goalId }) => goalId),
];

const ownersOf = ({ goals, toClose }: Lists): string[] =>
  [...goals.goals, ...toClose.goals].flatMap(({ owner, accountableId }) => [owner.id, accountableId]);

/** The ids that an event carries, wherever they stand in it. */
const idsIn = (data: unknown): string[] => {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(idsIn) : [];
};

/**
 * Whether a change to a goal moves somebody's week: the goal stands in it, or the change names them or a person of their
 * team, as a new goal or an offer does.
 */
export const movesWeek = ({ subject, data }: Change, { mine, team }: Week, personId: string): boolean => {
  const lists = team ? [mine, team] : [mine];
  const known = new Set([personId, ...lists.flatMap(goalsOf), ...lists.flatMap(ownersOf)]);
  return [subject, ...idsIn(data)].some((id) => id !== undefined && known.has(id));
};

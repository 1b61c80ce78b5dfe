import type { Body } from '../api/types.ts';
import { objectiveIn, objectiveKey } from '../finders/objective-key.ts';
import { figureOf } from './value.ts';
import type { Goal } from './goal.ts';

/** What a goal says, as it stands in a form. */
export type GoalWords = {
  title: string;
  description: string;
  ambition: 'committed' | 'aspirational';
  from: string;
  to: string;
  cadence: string;
  /** Empty without one. */
  objective: string;
};

type Shown = Pick<
  Goal,
  'title' | 'description' | 'ambition' | 'period' | 'checkInCadenceDays' | 'strategicObjective'
>;
type Changed = Omit<Body<'/v1/goals/{goalId}/revisions'>, 'reason'>;

const textOf = (text: Goal['description']): string => (typeof text === 'string' ? text : '');

export const wordsOf = ({
  title,
  description,
  ambition,
  period,
  checkInCadenceDays,
  strategicObjective,
}: Shown): GoalWords => ({
  title: textOf(title),
  description: textOf(description),
  ambition: ambition === 'aspirational' ? 'aspirational' : 'committed',
  from: period.from,
  to: period.to,
  cadence: String(checkInCadenceDays),
  objective: objectiveKey(strategicObjective),
});

/** The days between check-ins; undefined if what was typed is no number of days. */
export const daysOf = (cadence: string): number | undefined => {
  const days = figureOf(cadence);
  return days !== undefined && Number.isInteger(days) && days > 0 ? days : undefined;
};

/** The parts of a revision that differ from what the goal said when the form was opened. */
export const changedIn = (opened: GoalWords, said: GoalWords): Changed => ({
  ...(said.title !== opened.title && { title: said.title }),
  ...(said.description !== opened.description && { description: said.description.trim() || null }),
  ...(said.ambition !== opened.ambition && { ambition: said.ambition }),
  ...((said.from !== opened.from || said.to !== opened.to) && { period: { from: said.from, to: said.to } }),
  ...(said.cadence !== opened.cadence && { checkInCadenceDays: daysOf(said.cadence) ?? 0 }),
  ...(said.objective !== opened.objective && { strategicObjective: objectiveIn(said.objective) }),
});

import type { Body } from '../api/types.ts';
import type { Goal } from './goal.ts';

/** What a goal says, as it stands in a form. */
export type GoalWords = {
  title: string;
  description: string;
  ambition: 'committed' | 'aspirational';
  from: string;
  to: string;
  cadence: string;
};

type Shown = Pick<Goal, 'title' | 'description' | 'ambition' | 'period' | 'checkInCadenceDays'>;
type Changed = Omit<Body<'/v1/goals/{goalId}/revisions'>, 'reason'>;

const textOf = (text: Goal['description']): string => (typeof text === 'string' ? text : '');

export const wordsOf = ({ title, description, ambition, period, checkInCadenceDays }: Shown): GoalWords => ({
  title: textOf(title),
  description: textOf(description),
  ambition: ambition === 'aspirational' ? 'aspirational' : 'committed',
  from: period.from,
  to: period.to,
  cadence: String(checkInCadenceDays),
});

/** The parts of a revision that differ from what the goal said when the form was opened. */
export const changedIn = (opened: GoalWords, said: GoalWords): Changed => ({
  ...(said.title !== opened.title && { title: said.title }),
  ...(said.description !== opened.description && { description: said.description.trim() || null }),
  ...(said.ambition !== opened.ambition && { ambition: said.ambition }),
  ...((said.from !== opened.from || said.to !== opened.to) && { period: { from: said.from, to: said.to } }),
  ...(said.cadence !== opened.cadence && { checkInCadenceDays: Number(said.cadence) }),
});

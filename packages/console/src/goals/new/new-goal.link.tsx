import { words } from '../../texts/words.ts';
import { newGoalPath } from '../goal.ts';

/** Leads to where a goal is set. */
export const NewGoalLink = () => (
  <a class="button" href={newGoalPath}>
    {words.newGoal.open}
  </a>
);

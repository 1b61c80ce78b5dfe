import { checkedIn, type Goal, isHeld, takesNew } from './goal.ts';

/** What can be done with a goal, in the order of the buttons. */
export const acts = [
  'checkIn',
  'edit',
  'addKeyResult',
  'weights',
  'visibility',
  'handOver',
  'hold',
  'resume',
  'close',
  'carryOver',
] as const;

export type Act = (typeof acts)[number];

const begins: readonly Act[] = ['checkIn', 'addKeyResult', 'handOver', 'hold'];

/** Whether the API would take this of somebody who may change the goal. */
export const fits = (goal: Goal, act: Act): boolean => {
  const { closed, keyResults } = goal;
  if (act === 'carryOver') return true;
  if (closed || (begins.includes(act) && !takesNew(goal))) return false;
  if (act === 'hold' || act === 'resume') return isHeld(goal) === (act === 'resume');
  if (act === 'checkIn') return checkedIn(keyResults).length > 0;
  return act !== 'weights' || keyResults.filter(({ dropped }) => !dropped).length > 1;
};

import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { ProgressSource } from '@cairn/contracts/goal.values';
import type { Personal } from '@cairn/contracts/personal';

type KeyResult = Extract<GoalEvent, { type: 'KeyResultAdded' }>['data']['keyResult'];

/** The text of a goal and of its key results as it is now. The state of the decider holds none. */
export type GoalText = {
  title: Personal;
  description: Personal | undefined;
  progressFrom: ProgressSource;
  keyResults: ReadonlyMap<string, Pick<KeyResult, 'title' | 'milestones'>>;
};

/** Folds the events of one goal, oldest first. Undefined if it was never set. */
export const goalText = (events: readonly GoalEvent[]): GoalText | undefined => {
  let text: GoalText | undefined;
  for (const event of events) {
    if (event.type === 'GoalSet') {
      const { title, description, progressFrom } = event.data;
      const keyResults = new Map(event.data.keyResults.map((each) => [each.keyResultId, each]));
      text = { title, description, progressFrom, keyResults };
    } else if (text && event.type === 'GoalRevised') {
      const { title = text.title, description = text.description } = event.data.to;
      text = { ...text, title, description: description ?? undefined };
    } else if (text && (event.type === 'KeyResultAdded' || event.type === 'KeyResultRevised')) {
      const { keyResult } = event.data;
      text = { ...text, keyResults: new Map(text.keyResults).set(keyResult.keyResultId, keyResult) };
    }
  }
  return text;
};

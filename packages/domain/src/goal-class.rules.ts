import type { ClassifyGoal } from '@cairn/contracts/goal-class.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { GoalClass } from '@cairn/contracts/goal.values';
import type { OpenGoal } from './goal.state.ts';

type Given = Pick<ClassifyGoal['data'], 'tags' | 'folder'>;

const isSame = (a: GoalClass, b: GoalClass): boolean =>
  a.folder === b.folder && a.tags.join('\n') === b.tags.join('\n');

/** Tags as they are kept: each once, in alphabetical order. */
export const sortedTags = (tags: readonly string[]): string[] => [...new Set(tags)].sort();

/** The tags and the folder. What is not given stays as it was. */
export const classOf = ({ tags, folder }: Given, before: GoalClass): GoalClass => ({
  tags: tags ? sortedTags(tags) : before.tags,
  folder: folder === undefined ? before.folder : folder,
});

/** Gives a goal other tags or puts it in another folder. It decides nothing if it has these already. */
export const classifyGoal = ({ data }: ClassifyGoal, { context, ...goal }: OpenGoal): GoalEvent[] => {
  const { goalId, occurredAt, reason } = data;
  const from = { tags: goal.tags, folder: goal.folder };
  const to = classOf(data, from);
  if (isSame(from, to)) return [];
  const classified = { goalId, context, ...to, from, occurredAt };
  return [{ type: 'GoalClassified', data: { ...classified, ...(reason !== undefined && { reason }) } }];
};

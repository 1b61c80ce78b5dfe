import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { alignmentStream, streamOf } from '@cairn/contracts/streams';

type Place = { id: string; revision: number; position: bigint };
export type PlacedGoalEvent = GoalEvent & Place;
export type PlacedAlignmentEvent = AlignmentEvent & Place;

/** The whole of a goal's stream or of the alignment's, oldest first; undefined for one that was not read. */
export type Read = (stream: string) => readonly (PlacedGoalEvent | PlacedAlignmentEvent)[] | undefined;

export const goalEvents = (read: Read, goalId: string): readonly PlacedGoalEvent[] =>
  (read(streamOf('goal', goalId)) ?? []) as readonly PlacedGoalEvent[];

export const alignmentEvents = (read: Read): readonly PlacedAlignmentEvent[] =>
  (read(alignmentStream) ?? []) as readonly PlacedAlignmentEvent[];

/** Whether contributing goals count in a goal's progress: said when it is set. */
export const takesChildren = ([first]: readonly PlacedGoalEvent[]): boolean =>
  first?.type === 'GoalSet' && first.data.progressFrom !== 'keyResults';

const everContributed = (read: Read): ReadonlyMap<string, readonly string[]> => {
  const children = new Map<string, string[]>();
  for (const { type, data } of alignmentEvents(read))
    if (type === 'GoalAligned' && data.kind === 'contribute') {
      const siblings = children.get(data.parentId);
      if (siblings) siblings.push(data.childId);
      else children.set(data.parentId, [data.childId]);
    }
  return children;
};

/**
 * The streams that the results of these goals rest on, at whatever time, and that were not read yet: whoever reads them
 * asks again, until there are none.
 */
export const streamsToRead = (read: Read, goalIds: readonly string[]): string[] => {
  const missing = new Set<string>();
  const met = new Set<string>();
  const below = everContributed(read);
  const next = [...goalIds];
  for (let goalId = next.pop(); goalId !== undefined; goalId = next.pop()) {
    if (met.has(goalId)) continue;
    met.add(goalId);
    const stream = streamOf('goal', goalId);
    if (!read(stream)) missing.add(stream);
    else if (!takesChildren(goalEvents(read, goalId))) continue;
    else if (!read(alignmentStream)) missing.add(alignmentStream);
    else next.push(...(below.get(goalId) ?? []));
  }
  return [...missing];
};

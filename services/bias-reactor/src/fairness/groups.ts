import { groupPartition, type MergedGroup } from '@cairn/bias/group-partition';
import type { CountedByRater } from '@cairn/bias/group-facts';
import { bandsOf, hierarchyOf, leavesOf, unknownGroup } from '@cairn/bias/group-tables';
import { countedReviews } from '@cairn/domain/counted-reviews';
import type { FairnessCycle } from './cycle.state.ts';
import { groupOn, type GroupState } from './group.state.ts';

/** The categories in which a group of anybody with a review in the cycle is known. */
const categoriesOf = ({ reviews, day }: FairnessCycle, groups: GroupState): string[] =>
  hierarchyOf(
    [...reviews.values()].flatMap(({ context: { subjectId } }) =>
      [...(groups.get(subjectId)?.keys() ?? [])].filter(
        (category) => groupOn(groups, subjectId, { category, day }) !== undefined,
      ),
    ),
  );

/** Everybody with a mark, once: their groups in every category, and merged so that no small group can be told. */
export type CountedCycle = {
  categories: readonly string[];
  people: readonly CountedByRater[];
  merged: readonly MergedGroup[];
};

const pathOf = (groups: GroupState, categories: readonly string[], on: { personId: string; day: string }) =>
  categories.map((category) => groupOn(groups, on.personId, { category, day: on.day }) ?? unknownGroup);

/** Counts the people of a cycle by their groups. Nobody is in any group if no category is known. */
export const countCycle = (cycle: FairnessCycle, groups: GroupState): CountedCycle => {
  const { reviews, day, marks } = cycle;
  const categories = categoriesOf(cycle, groups);
  const rated = [...reviews.values()].flatMap(({ context: { subjectId }, kind, opened, proposed, mark }) =>
    mark === null ? [] : [{ subjectId, kind, opened, mark, raterId: proposed?.raterId ?? '' }],
  );
  const people = countedReviews(rated).map(({ subjectId: personId, mark, raterId }) => ({
    path: pathOf(groups, categories, { personId, day }),
    mark,
    raterId,
  }));
  const merged = categories.length === 0 ? [] : groupPartition(leavesOf(people, bandsOf(marks)));
  return { categories, people, merged };
};

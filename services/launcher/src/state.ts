import type { CycleState } from '@cairn/domain/cycle.state';
import { evolveCycle } from '@cairn/domain/cycle.state';
import { evolvePerson, type PersonState } from '@cairn/domain/person.state';
import { evolveUnitTree, type UnitTreeState } from '@cairn/domain/unit-tree.state';
import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import type { Category } from '@cairn/contracts/streams';

/** What a launch needs from the log so far. */
export type OrganisationState = {
  people: Map<string, PersonState>;
  tree: UnitTreeState;
  cycles: Map<string, CycleState>;
  /** The reviews that were opened, by what makes each the only one of its kind. */
  reviews: Map<string, { reviewId: string; withdrawn: boolean }>;
  /** Where the last event lies that changes whom a launch finds. */
  changedAt: bigint;
};

export const emptyState = (): OrganisationState => ({
  people: new Map(),
  tree: { parents: new Map() },
  cycles: new Map(),
  reviews: new Map(),
  changedAt: -1n,
});

/** The categories that are folded. */
export const folded = ['person', 'unitTree', 'cycle', 'review'] as const satisfies readonly Category[];

type Natural = { employmentId: string; cycleId: string; kind: string };

export const naturalKey = ({ employmentId, cycleId, kind }: Natural): string =>
  `${employmentId}/${cycleId}/${kind}`;

const foldReview = ({ reviews }: OrganisationState, event: AnyRecorded): void => {
  if (event.type === 'ReviewOpened') {
    const { reviewId, kind, context } = event.data;
    reviews.set(naturalKey({ ...context, kind }), { reviewId, withdrawn: false });
  }
  if (event.type !== 'ReviewWithdrawn') return;
  for (const review of reviews.values()) if (review.reviewId === event.data.reviewId) review.withdrawn = true;
};

/** Folds one event into the given state. */
export const fold = (state: OrganisationState, event: AnyRecorded): void => {
  if (isIn(event, 'review')) return foldReview(state, event);
  if (isIn(event, 'person')) {
    const { personId } = event.data;
    state.people.set(personId, evolvePerson(state.people.get(personId) ?? { status: 'unset' }, event));
  } else if (isIn(event, 'unitTree')) state.tree = evolveUnitTree(state.tree, event);
  else if (isIn(event, 'cycle')) {
    const { cycleId } = event.data;
    state.cycles.set(cycleId, evolveCycle(state.cycles.get(cycleId) ?? { status: 'unset' }, event));
  } else return;
  state.changedAt = event.position;
};

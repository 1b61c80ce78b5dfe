import { excluding, exclusionIn, including } from '@cairn/contracts/cycle-eligibility';
import { type CycleState, evolveCycle } from '@cairn/domain/cycle.state';
import { evolvePerson, type PersonState } from '@cairn/domain/person.state';
import { evolveUnitTree, type UnitTreeState } from '@cairn/domain/unit-tree.state';
import { type AnyRecorded, isIn, type RecordedIn } from '@cairn/contracts/registry';

/** What a launch needs from the log so far. */
export type OrganisationState = {
  people: Map<string, PersonState>;
  tree: UnitTreeState;
  cycles: Map<string, CycleState>;
  /** The reviews that were opened, by id. */
  reviews: Map<string, 'opened' | 'withdrawn'>;
  /** The position of the last event about people, units or cycles. */
  changedAt: bigint;
};

export const emptyState = (): OrganisationState => ({
  people: new Map(),
  tree: { parents: new Map() },
  cycles: new Map(),
  reviews: new Map(),
  changedAt: -1n,
});

const foldReview = ({ reviews }: OrganisationState, { type, data }: RecordedIn<'review'>): void => {
  if (type === 'ReviewOpened') reviews.set(data.reviewId, 'opened');
  if (type === 'ReviewWithdrawn') reviews.set(data.reviewId, 'withdrawn');
};

/** The cycle with those who joined and left after its launch. */
const foldPopulation = ({ cycles }: OrganisationState, { type, data }: RecordedIn<'population'>): boolean => {
  const cycle = cycles.get(data.cycleId);
  if (!cycle || cycle.status === 'unset') return false;
  if (type === 'LateJoinerAdded')
    cycles.set(data.cycleId, { ...cycle, ...including(cycle, data.employmentId) });
  else if (type === 'LeaverExcluded')
    cycles.set(data.cycleId, { ...cycle, ...excluding(cycle, exclusionIn(data)) });
  else return false;
  return true;
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
  } else if (!isIn(event, 'population') || !foldPopulation(state, event)) return;
  state.changedAt = event.position;
};

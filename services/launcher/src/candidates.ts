import { dayOf } from '@cairn/contracts/day';
import type { PopulationEvent } from '@cairn/contracts/population.events';
import type { LeftOut, LeftOutReason } from '@cairn/contracts/population.values';
import { Rejection } from '@cairn/contracts/rejection';
import type { OpenReview } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { streamOf } from '@cairn/contracts/streams';
import { type CycleState, isEligible } from '@cairn/domain/cycle.state';
import type { PersonState } from '@cairn/domain/person.state';
import { pinnedEmployment } from '@cairn/domain/pinned-employment';
import { presenceOn } from '@cairn/domain/presence';
import { review } from '@cairn/domain/review.decider';
import { noFacts, type ReviewFacts } from '@cairn/domain/review.facts';
import { unitsAbove } from '@cairn/domain/unit-tree.state';
import type { DeriveId } from '@cairn/runtime/derived-id';
import { launcher } from './actor.ts';
import type { OrganisationState } from './state.ts';

export type Request = Extract<PopulationEvent, { type: 'LaunchRequested' }>['data'];

export type Launching = {
  request: Request;
  deriveId: DeriveId;
  timeZone: string;
  /** The cycle is closed by now, although it was open at the pinned event. */
  isClosed: boolean;
  isParked(stream: string): boolean;
};

/** What becomes of an employment in a launch. */
export type Candidate =
  | { kind: 'open'; reviewId: string; events: readonly ReviewEvent[] }
  | { kind: 'openBefore' }
  | { kind: 'leftOut'; leftOut: LeftOut };

type OpenCycle = Exclude<CycleState, { status: 'unset' }>;
type Subject = { personId: string; employmentId: string };
/** Somebody with the id that their review has or would have. */
type Reviewed = Subject & { reviewId: string };

const factsOf = (
  { people, tree }: OrganisationState,
  { person, employmentId }: { person: PersonState; employmentId: string },
  { cycle, launching: { request, timeZone } }: { cycle: OpenCycle; launching: Launching },
): ReviewFacts | undefined => {
  const pinned = pinnedEmployment(person, employmentId, { cycle, openedOn: request.day });
  if (!pinned) return undefined;
  const { day, ...employment } = pinned;
  const { unitId, managers } = employment;
  const units =
    unitId === null || cycle.scope === 'organisation' ? [] : [unitId, ...unitsAbove(tree, unitId, day)];
  const line = managers.find(({ relation }) => relation === 'line')?.managerId;
  const days = [dayOf(request.occurredAt, timeZone), request.day];
  const rater = line && ([line, presenceOn(people.get(line) ?? { status: 'unset' }, days)] as const);
  return {
    ...noFacts,
    cycle,
    employment: { ...employment, units },
    people: new Map(rater ? [rater] : []),
  };
};

/** The reason that a refusal gives for leaving somebody out; undefined if the cycle is not for them. */
const reasonOf = ({ code }: Rejection): LeftOutReason | undefined => {
  if (code === 'review/outside-the-scope') return undefined;
  return code === 'review/cycle-closed' ? 'cycleClosed' : 'noRater';
};

const leaving =
  (subject: Subject) =>
  (reason: LeftOutReason): Candidate => ({ kind: 'leftOut', leftOut: { ...subject, reason } });

const decide = (
  { personId, employmentId, reviewId }: Reviewed,
  facts: ReviewFacts,
  { request, isClosed }: Launching,
): Candidate | undefined => {
  const { cycleId, kind, occurredAt } = request;
  const leaveOut = leaving({ personId, employmentId });
  const data = { reviewId, subjectId: personId, employmentId, cycleId, kind, occurredAt };
  const command: OpenReview = { type: 'OpenReview', data, actor: launcher, at: occurredAt };
  try {
    const events = review.decide(command, review.initial, facts);
    return isClosed ? leaveOut('cycleClosed') : { kind: 'open', reviewId, events };
  } catch (refused) {
    if (!(refused instanceof Rejection)) throw refused;
    const reason = reasonOf(refused);
    return reason && leaveOut(reason);
  }
};

const candidate = (
  state: OrganisationState,
  subject: Subject & { person: PersonState },
  { cycle, launching }: { cycle: OpenCycle; launching: Launching },
): Candidate | undefined => {
  const { personId, employmentId } = subject;
  const facts = factsOf(state, subject, { cycle, launching });
  if (!facts) return undefined;
  const leaveOut = leaving({ personId, employmentId });
  const { request, deriveId, isParked } = launching;
  const reviewId = deriveId('review', employmentId, request.cycleId, request.kind);
  const known = state.reviews.get(reviewId);
  if (known) return known === 'withdrawn' ? leaveOut('withdrawn') : { kind: 'openBefore' };
  const exclusion = cycle.exclusions.find((each) => each.employmentId === employmentId);
  if (exclusion) return leaveOut(exclusion.reason);
  if (!isEligible(cycle, employmentId)) return undefined;
  if (isParked(streamOf('person', personId))) return leaveOut('unreadable');
  return decide({ personId, employmentId, reviewId }, facts, launching);
};

/** What becomes of every employment that the cycle is for, in the order in which people were registered. */
export function* candidatesOf(state: OrganisationState, launching: Launching): Generator<Candidate> {
  const cycle = state.cycles.get(launching.request.cycleId);
  if (!cycle || cycle.status === 'unset') return;
  for (const [personId, person] of state.people) {
    if (person.status === 'unset') continue;
    for (const { employmentId } of person.employments) {
      const subject = { personId, employmentId, person };
      const found = candidate(state, subject, { cycle, launching });
      if (found) yield found;
    }
  }
}

import type { Instant } from '@cairn/contracts/envelope';
import type { ScreenInput } from '@cairn/contracts/input-screening.commands';
import type { ScreenMergedFeedback } from '@cairn/contracts/merged-feedback.commands';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { reactor } from './actor.ts';
import { takeGroup } from './contributed.state.ts';
import type { UpTo } from './due.ts';
import { byName, versionNames } from './pinned.ts';
import { cycleOf } from './rating.state.ts';
import type { ReactorState } from './state.ts';

export type Release = Extract<AnyRecorded, { type: 'InputReleased' | 'MergedFeedbackReleased' }>;

export const isRelease = (event: AnyRecorded): event is Release =>
  event.type === 'InputReleased' || event.type === 'MergedFeedbackReleased';

type Screening = ScreenInput | ScreenMergedFeedback;
type Undated<C extends Screening> = C extends Screening
  ? { type: C['type']; data: Omit<C['data'], 'occurredAt'> }
  : never;

/** A release whose texts are to be screened, with what was found in them. */
export type ReleaseDue = Undated<Screening>;

/** What was found in the texts of a release, by the detectors that the cycle pins, on the log up to it. */
const found = (
  state: ReactorState,
  { id, stream, revision, data: { groups } }: Release,
  { cycleId, upTo }: { cycleId: string; upTo: UpTo },
) => {
  const cycle = cycleOf(state.ratings, cycleId);
  return {
    screeningKey: [id, ...versionNames(byName(cycle.detectors))].join('/'),
    release: { eventId: id, stream, revision },
    inputsUpTo: { position: upTo.position.toString(), eventId: upTo.id },
    groups: groups.map((group) => takeGroup(state.contributed, cycle, group)),
  };
};

/** What is due for a release; undefined if it has no group. Call it once for each release, right after it is folded. */
export const releaseDue = (state: ReactorState, release: Release, upTo: UpTo): ReleaseDue | undefined => {
  if (release.data.groups.length === 0) return undefined;
  if (release.type === 'InputReleased') {
    const { reviewId, context, relation } = release.data;
    const { cycleId } = context;
    const data = { reviewId, context, relation, ...found(state, release, { cycleId, upTo }) };
    return { type: 'ScreenInput', data };
  }
  const { subjectId, cycleId, period, audience } = release.data;
  const data = { subjectId, cycleId, period, audience, ...found(state, release, { cycleId, upTo }) };
  return { type: 'ScreenMergedFeedback', data };
};

/** Whose release it is: the review, or the subject of the feedback. */
export const ownerOf = (due: ReleaseDue): string =>
  due.type === 'ScreenInput' ? due.data.reviewId : due.data.subjectId;

/** The command that records a screening of a release. */
export const screenRelease = (due: ReleaseDue, at: Instant): Screening => {
  const sent = { actor: reactor, at };
  return due.type === 'ScreenInput'
    ? { type: due.type, data: { ...due.data, occurredAt: at }, ...sent }
    : { type: due.type, data: { ...due.data, occurredAt: at }, ...sent };
};

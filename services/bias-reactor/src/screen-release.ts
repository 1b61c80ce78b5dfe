import type { Instant } from '@cairn/contracts/envelope';
import type { ScreenInput } from '@cairn/contracts/input-screening.commands';
import type { ScreenMergedFeedback } from '@cairn/contracts/merged-feedback.commands';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { reactor } from './actor.ts';
import { type MergedTexts, mergedTextIn, takeGroup, type VersionOfText } from './contributed.state.ts';
import type { UpTo } from './due.ts';
import { byName, type Cycle, versionNames } from './pinned.ts';
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

/** The last event that the screening of a release looks at, and the texts that the state does not keep. */
type AtRelease = { upTo: UpTo; read: MergedTexts };

/** The texts of merged feedback that is released. `eventOf` gives the event of a version, if it can be read. */
export const readMerged = async (
  { type, data }: Release,
  eventOf: (version: VersionOfText) => Promise<AnyRecorded | undefined>,
): Promise<MergedTexts> => {
  const versions = type === 'MergedFeedbackReleased' ? data.groups.flat() : [];
  const events = await Promise.all(versions.map(eventOf));
  return new Map(events.flatMap((event) => (event ? mergedTextIn(event) : [])));
};

const cycleOfRelease = ({ ratings }: ReactorState, { type, data }: Release): Cycle =>
  cycleOf(ratings, type === 'InputReleased' ? data.context.cycleId : data.cycleId);

/** The key of the screening of a release. */
export const releaseKey = (state: ReactorState, release: Release): string =>
  [release.id, ...versionNames(byName(cycleOfRelease(state, release).detectors))].join('/');

/** What was found in the texts of a release, by the detectors that the cycle pins, on the log up to it. */
const found = (state: ReactorState, release: Release, { upTo, read }: AtRelease) => {
  const { id, stream, revision, data } = release;
  const { contributed } = state;
  const cycle = cycleOfRelease(state, release);
  return {
    screeningKey: releaseKey(state, release),
    release: { eventId: id, stream, revision },
    inputsUpTo: { position: upTo.position.toString(), eventId: upTo.id },
    groups: data.groups.map((group) => takeGroup({ contributed, read }, cycle, group)),
  };
};

/** What is due for a release; undefined if it has no group. Call it once for each release, right after it is folded. */
export const releaseDue = (state: ReactorState, release: Release, at: AtRelease): ReleaseDue | undefined => {
  if (release.data.groups.length === 0) return undefined;
  if (release.type === 'InputReleased') {
    const { reviewId, context, relation } = release.data;
    const data = { reviewId, context, relation, ...found(state, release, at) };
    return { type: 'ScreenInput', data };
  }
  const { subjectId, cycleId, period, audience } = release.data;
  const data = { subjectId, cycleId, period, audience, ...found(state, release, at) };
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

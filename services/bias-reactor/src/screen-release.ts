import type { Instant } from '@cairn/contracts/envelope';
import type { ScreenInput } from '@cairn/contracts/input-screening.commands';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { takeGroup } from './contributed.state.ts';
import type { UpTo } from './due.ts';
import { byName, versionNames } from './pinned.ts';
import { reactor } from './actor.ts';
import { cycleOf } from './rating.state.ts';
import type { ReactorState } from './state.ts';

export type Release = Extract<AnyRecorded, { type: 'InputReleased' }>;

/** A release whose texts are to be screened, with what was found in them. */
export type ReleaseDue = Omit<ScreenInput['data'], 'occurredAt'>;

/**
 * What was found in the texts of a release, on the log up to it; undefined for a release without a group. Call it once for
 * each release, right after it is folded.
 */
export const releaseDue = (
  state: ReactorState,
  { id, stream, revision, data }: Release,
  upTo: UpTo,
): ReleaseDue | undefined => {
  const { reviewId, context, relation, groups } = data;
  if (groups.length === 0) return undefined;
  const cycle = cycleOf(state.ratings, context.cycleId);
  return {
    reviewId,
    context,
    relation,
    screeningKey: [id, ...versionNames(byName(cycle.detectors))].join('/'),
    release: { eventId: id, stream, revision },
    inputsUpTo: { position: upTo.position.toString(), eventId: upTo.id },
    groups: groups.map((group) => takeGroup(state.contributed, cycle, group)),
  };
};

/** The command that records a screening of a release. */
export const screenRelease = (due: ReleaseDue, at: Instant): ScreenInput => ({
  type: 'ScreenInput',
  data: { ...due, occurredAt: at },
  actor: reactor,
  at,
});

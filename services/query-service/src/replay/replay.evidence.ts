import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Evidence } from '@cairn/contracts/values';
import type { KnownEntry } from '@cairn/event-store/decode';
import { mayRead, toldTo } from './replay.secrecy.ts';
import { type Listener, type Story, upTo } from './replay.story.ts';
import type { Told } from './replay.told.ts';

/** A cited event as it stood, and what corrected, restated, replaced or withdrew it since. */
export type EvidenceThen = Evidence & {
  /** Null where the listener may not read it, or this version does not know its type. */
  event: Told | null;
  withheld: boolean;
  since: Told[];
};

const isSame = (key: string, later: AnyRecorded, cited: AnyRecorded): boolean => {
  const [one, other] = [later.data, cited.data] as Record<string, unknown>[];
  return one?.[key] !== undefined && one[key] === other?.[key];
};

/** Whether a later event of the same stream takes something back of what an earlier one says. */
export const takesBack = (later: AnyRecorded, cited: AnyRecorded): boolean => {
  const { type } = later;
  if (type === 'CheckInCorrected') return isSame('checkInId', later, cited);
  if (type === 'KpiMeasurementCorrected') return isSame('measurementId', later, cited);
  if (type === 'FeedbackWithdrawn') return true;
  if (type === 'AssessmentSubmitted')
    return cited.type === 'AssessmentSubmitted' && cited.data.assessmentId === later.data.supersedes;
  // A restated result takes back the readings of its key result, and whatever speaks of the goal as a whole.
  return (
    type === 'KeyResultRestated' && (isSame('keyResultId', later, cited) || !('keyResultId' in cited.data))
  );
};

const takenBack = (entries: readonly KnownEntry[], cited: KnownEntry): KnownEntry[] =>
  entries.filter(({ event }) => event.revision > cited.event.revision && takesBack(event, cited.event));

/** Each cited event as this listener may hear it, in the order in which it is cited. */
export const evidenceThen = (story: Story, listener: Listener, cited: readonly Evidence[]): EvidenceThen[] =>
  cited.map(({ stream, revision }) => {
    const entries = upTo(story.streams.get(stream), story.until);
    const entry = entries.find(({ event }) => event.revision === revision);
    const withheld = !mayRead(story, listener, stream);
    if (!entry || withheld) return { stream, revision, event: null, withheld, since: [] };
    return {
      stream,
      revision,
      event: toldTo(story, listener, entry),
      withheld,
      since: takenBack(entries, entry).map((each) => toldTo(story, listener, each)),
    };
  });

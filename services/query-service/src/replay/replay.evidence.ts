import type { ReplayReader } from '@cairn/access/review.visibility';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { splitStream } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import type { KnownEntry } from '@cairn/event-store/decode';
import type { Withheld } from '../citations/withheld.ts';
import { mayRead, showEventTo } from './replay.secrecy.ts';
import { type ReviewHistory, upTo } from './replay.history.ts';
import type { ShownEvent } from './replay.event.ts';

/** A cited event, and the later events that corrected, restated, replaced or withdrew it. */
export type ShownEvidence =
  | (Evidence & {
      /** Null if this version does not know its type. */
      event: ShownEvent | null;
      withheld: false;
      since: ShownEvent[];
    })
  | (Withheld & { event: null; since: [] });

const isSame = (key: string, later: AnyRecorded, cited: AnyRecorded): boolean => {
  const [one, other] = [later.data, cited.data] as Record<string, unknown>[];
  return one?.[key] !== undefined && one[key] === other?.[key];
};

/** Whether a later event of a stream takes back something that an earlier one of the stream says. */
export const takesBack = (later: AnyRecorded, cited: AnyRecorded): boolean => {
  const { type } = later;
  if (type === 'CheckInCorrected') return isSame('checkInId', later, cited);
  if (type === 'KpiMeasurementCorrected') return isSame('measurementId', later, cited);
  if (type === 'FeedbackWithdrawn') return true;
  if (type === 'AssessmentSubmitted')
    return cited.type === 'AssessmentSubmitted' && cited.data.assessmentId === later.data.supersedes;
  // A restated result takes back the readings of its key result, and every event about the whole goal.
  return (
    type === 'KeyResultRestated' && (isSame('keyResultId', later, cited) || !('keyResultId' in cited.data))
  );
};

const takenBack = (entries: readonly KnownEntry[], cited: KnownEntry): KnownEntry[] =>
  entries.filter(({ event }) => event.revision > cited.event.revision && takesBack(event, cited.event));

/** The cited events as this reader may see them, in the order of the citations. */
export const showEvidence = (
  history: ReviewHistory,
  reader: ReplayReader,
  cited: readonly Evidence[],
): ShownEvidence[] =>
  cited.map(({ stream, revision }) => {
    if (!mayRead(history, reader, stream))
      return { kind: splitStream(stream).category, withheld: true, event: null, since: [] };
    const entries = upTo(history.streams.get(stream), history.until);
    const entry = entries.find(({ event }) => event.revision === revision);
    const cited = { stream, revision, withheld: false } as const;
    if (!entry) return { ...cited, event: null, since: [] };
    return {
      ...cited,
      event: showEventTo(history, reader, entry),
      since: takenBack(entries, entry).map((each) => showEventTo(history, reader, each)),
    };
  });

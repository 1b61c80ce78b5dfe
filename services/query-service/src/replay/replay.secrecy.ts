import { isFeedbackReplayed, namesGiver, showsWords } from '@cairn/access/feedback.visibility';
import { isGoalReplayed } from '@cairn/access/goal.visibility';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { splitStream } from '@cairn/contracts/streams';
import { evolveFeedback, type FeedbackState } from '@cairn/domain/feedback.state';
import type { KnownEntry } from '@cairn/event-store/decode';
import type { ReplayReader } from '@cairn/access/review.visibility';
import type { Shown } from '../access-records/record-access.ts';
import { type IsHidden, withhold } from '../citations/withheld.ts';
import { isCiting, type ReviewHistory, writerOf } from './replay.history.ts';
import { type ShownEvent, showEvent } from './replay.event.ts';

type Asked = Pick<ReviewHistory, 'subjectId' | 'reviewId' | 'streams' | 'entries' | 'parked'>;

const withEvent = (state: FeedbackState, event: AnyRecorded): FeedbackState =>
  event.type === 'FeedbackGiven' || event.type === 'FeedbackWithdrawn' ? evolveFeedback(state, event) : state;

const feedbackIn = ({ streams }: Asked, stream: string): FeedbackState =>
  (streams.get(stream) ?? []).reduce<FeedbackState>((state, { event }) => withEvent(state, event), {
    status: 'unset',
  });

/** Whether somebody cites feedback that they gave themselves: whoever sees that citation knows the giver. */
const isCitedByGiver = ({ entries }: Asked, stream: string, giverId: string): boolean =>
  entries.some(
    ({ event }) =>
      isCiting(event) &&
      writerOf(event) === giverId &&
      event.data.evidence.some((each) => each.stream === stream),
  );

/** The givers whom a reader learns from the cited feedback although they gave it in confidence. */
export const confidentialGivers = (asked: Asked, reader: ReplayReader): Shown[] =>
  [...asked.streams.keys()].flatMap((stream) => {
    const feedback = feedbackIn(asked, stream);
    const isLearned =
      feedback.status !== 'unset' && feedback.attribution !== 'named' && namesGiver(reader, feedback);
    const { id } = splitStream(stream);
    return isLearned ? [{ personId: feedback.giverId, kind: 'feedbackGiver', id }] : [];
  });

const mayReadFeedback = (asked: Asked, reader: ReplayReader, stream: string): boolean => {
  const feedback = feedbackIn(asked, stream);
  if (feedback.status === 'unset' || !isFeedbackReplayed(reader, feedback, asked.subjectId)) return false;
  return namesGiver(reader, feedback) || !isCitedByGiver(asked, stream, feedback.giverId);
};

const mayReadGoal = ({ streams, subjectId }: Asked, { personId }: ReplayReader, stream: string): boolean => {
  const last = streams.get(stream)?.at(-1)?.event;
  if (!last || !('context' in last.data) || !('visibility' in last.data.context)) return false;
  return isGoalReplayed({ context: last.data.context }, { personId, subjectId });
};

/** Whether the reader may see the events of a cited stream. That it is cited gives nobody the right to see it. */
export const mayRead = (asked: Asked, reader: ReplayReader, stream: string): boolean => {
  if (reader.as === 'overseer') return true;
  // What is withheld may have made it private.
  if (asked.parked.some((each) => each.stream === stream)) return false;
  const { category, id } = splitStream(stream);
  if (category === 'feedback') return mayReadFeedback(asked, reader, stream);
  if (category === 'goal') return mayReadGoal(asked, reader, stream);
  return category === 'kpi' || (category === 'review' && id === asked.reviewId);
};

/** Whether the reader may not see what is cited from a stream. */
export const hiddenFrom =
  (asked: Asked, reader: ReplayReader): IsHidden =>
  (stream) =>
    !mayRead(asked, reader, stream);

/** An event without the citations and goal results that its reader may not see. */
export const withoutHidden = (
  asked: Asked,
  reader: ReplayReader,
  entry: Pick<KnownEntry, 'event' | 'raw'>,
) => {
  const whole = showEvent(entry);
  const { shown, hidden } = withhold(whole.upcast.data, hiddenFrom(asked, reader), 'data');
  return {
    ...whole,
    upcast: { ...whole.upcast, data: shown },
    raw: hidden.length === 0 ? whole.raw : null,
    hidden: [...hidden],
  };
};

const without = (data: unknown, names: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(data as object).filter(([name]) => !names.includes(name)));

/**
 * An event as this reader may see it: without hidden citations, without a confidential giver, and without text that was
 * withdrawn later.
 */
export const showEventTo = (asked: Asked, reader: ReplayReader, entry: KnownEntry): ShownEvent => {
  const whole = withoutHidden(asked, reader, entry);
  const { stream } = entry.event;
  const feedback = feedbackIn(asked, stream);
  if (feedback.status === 'unset') return whole;
  const hidesGiver = !namesGiver(reader, feedback);
  const names = [
    ...(hidesGiver ? ['giverId'] : []),
    ...(showsWords(reader, feedback) ? [] : ['text', 'reason']),
  ].filter((name) => name in entry.event.data);
  if (!hidesGiver && names.length === 0) return whole;
  const { recordedAt, schemaVersion } = entry.event.metadata;
  return {
    ...whole,
    who: hidesGiver ? null : whole.who,
    upcast: {
      data: without(whole.upcast.data, names),
      metadata: hidesGiver ? { recordedAt, schemaVersion } : whole.upcast.metadata,
    },
    raw: null,
    hidden: [...(hidesGiver ? ['metadata.actor'] : []), ...names.map((name) => `data.${name}`)],
  };
};

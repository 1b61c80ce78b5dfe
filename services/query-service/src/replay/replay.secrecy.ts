import { isFeedbackReplayed, namesGiver, showsWords } from '@cairn/access/feedback.visibility';
import { isGoalReplayed } from '@cairn/access/goal.visibility';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { splitStream } from '@cairn/contracts/streams';
import { evolveFeedback, type FeedbackState } from '@cairn/domain/feedback.state';
import type { KnownEntry } from '@cairn/event-store/decode';
import type { Listener, Story } from './replay.story.ts';
import { type Told, told } from './replay.told.ts';

type Asked = Pick<Story, 'subjectId' | 'reviewId' | 'streams'>;

const withEvent = (state: FeedbackState, event: AnyRecorded): FeedbackState =>
  event.type === 'FeedbackGiven' || event.type === 'FeedbackWithdrawn' ? evolveFeedback(state, event) : state;

const feedbackIn = ({ streams }: Asked, stream: string): FeedbackState =>
  (streams.get(stream) ?? []).reduce<FeedbackState>((state, { event }) => withEvent(state, event), {
    status: 'unset',
  });

const mayReadFeedback = (asked: Asked, listener: Listener, stream: string): boolean => {
  const feedback = feedbackIn(asked, stream);
  return feedback.status !== 'unset' && isFeedbackReplayed(listener, feedback, asked.subjectId);
};

const mayReadGoal = ({ streams, subjectId }: Asked, { personId }: Listener, stream: string): boolean => {
  const last = streams.get(stream)?.at(-1)?.event;
  if (!last || !('context' in last.data) || !('visibility' in last.data.context)) return false;
  return isGoalReplayed({ context: last.data.context }, { personId, subjectId });
};

/** Whether the listener may know what a cited stream says: anything may be cited, and a citation opens no door. */
export const mayRead = (asked: Asked, listener: Listener, stream: string): boolean => {
  if (listener.as === 'overseer') return true;
  const { category, id } = splitStream(stream);
  if (category === 'feedback') return mayReadFeedback(asked, listener, stream);
  if (category === 'goal') return mayReadGoal(asked, listener, stream);
  return category === 'kpi' || (category === 'review' && id === asked.reviewId);
};

const without = (data: unknown, names: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(data as object).filter(([name]) => !names.includes(name)));

/** An event as this listener may hear it: without a confidential giver, and without what was withdrawn since. */
export const toldTo = (asked: Asked, listener: Listener, entry: KnownEntry): Told => {
  const whole = told(entry);
  const { stream } = entry.event;
  const feedback = feedbackIn(asked, stream);
  if (feedback.status === 'unset') return { ...whole, hidden: [] };
  const hidesGiver = !namesGiver(listener, feedback);
  const names = [
    ...(hidesGiver ? ['giverId'] : []),
    ...(showsWords(listener, feedback) ? [] : ['text', 'reason']),
  ].filter((name) => name in entry.event.data);
  if (!hidesGiver && names.length === 0) return { ...whole, hidden: [] };
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

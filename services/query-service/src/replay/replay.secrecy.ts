import type { AnyRecorded } from '@cairn/contracts/registry';
import { splitStream } from '@cairn/contracts/streams';
import type { KnownEntry } from '@cairn/event-store/decode';
import type { Listener, Story } from './replay.story.ts';
import { type Told, told } from './replay.told.ts';

type Given = Extract<AnyRecorded, { type: 'FeedbackGiven' }>['data'];
type Asked = Pick<Story, 'subjectId' | 'reviewId' | 'streams'>;

const feedbackOf = ({ streams }: Asked, stream: string): Given | undefined => {
  const first = streams.get(stream)?.[0]?.event;
  return first?.type === 'FeedbackGiven' ? first.data : undefined;
};

const isWithdrawn = ({ streams }: Asked, stream: string): boolean =>
  (streams.get(stream) ?? []).some(({ event }) => event.type === 'FeedbackWithdrawn');

const mayReadFeedback = (asked: Asked, listener: Listener, stream: string): boolean => {
  const given = feedbackOf(asked, stream);
  if (!given) return false;
  if (given.giverId === listener.personId) return true;
  const meantFor = given.audience === 'subjectAndManager' || given.audience === listener.as;
  return given.subjectId === asked.subjectId && meantFor;
};

const mayReadGoal = ({ streams, subjectId }: Asked, { personId }: Listener, stream: string): boolean => {
  const last = streams.get(stream)?.at(-1)?.event;
  if (!last || !('context' in last.data) || !('visibility' in last.data.context)) return false;
  const { visibility, owner, accountableId } = last.data.context;
  return (
    visibility === 'public' || [owner.id, accountableId].some((id) => id === personId || id === subjectId)
  );
};

/** Whether the listener may know what a cited stream says: anything may be cited, and a citation opens no door. */
export const mayRead = (asked: Asked, listener: Listener, stream: string): boolean => {
  if (listener.as === 'reader') return true;
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
  const given = feedbackOf(asked, stream);
  if (!given || listener.as === 'reader' || given.giverId === listener.personId)
    return { ...whole, hidden: [] };
  const names = [
    ...(given.attribution === 'confidential' ? ['giverId'] : []),
    ...(isWithdrawn(asked, stream) ? ['text', 'reason'] : []),
  ].filter((name) => name in entry.event.data);
  const confidential = given.attribution === 'confidential';
  if (!confidential && names.length === 0) return { ...whole, hidden: [] };
  const { recordedAt, schemaVersion } = entry.event.metadata;
  return {
    ...whole,
    who: confidential ? null : whole.who,
    upcast: {
      data: without(whole.upcast.data, names),
      metadata: confidential ? { recordedAt, schemaVersion } : whole.upcast.metadata,
    },
    raw: null,
    hidden: [...(confidential ? ['metadata.actor'] : []), ...names.map((name) => `data.${name}`)],
  };
};

import type { GoalContext } from '@cairn/contracts/goal.context';
import { type AnyRecorded, isIn, type RecordedIn } from '@cairn/contracts/registry';
import { splitStream } from '@cairn/contracts/streams';
import { withoutPersonal } from '@cairn/contracts/without-personal';
import type { MalformedEntry } from '@cairn/event-store/decode';
import { CloudEvent } from 'cloudevents';

/** An event that the feed may show: of a goal or its alignments, or of an alert about a goal. */
export type FeedEvent = RecordedIn<'goal' | 'alignment' | 'alert'>;

export const isFeedEvent = (event: AnyRecorded): event is FeedEvent =>
  isIn(event, 'goal', 'alignment') || (isIn(event, 'alert') && 'goalId' in event.data.subject);

type Goal = { goalId: string; context: GoalContext };

/** The goals that an event is about, as of then: two of an alignment event, otherwise one. */
const goalsIn = ({ data }: FeedEvent): readonly Goal[] => {
  if ('context' in data) return [data];
  if ('subject' in data) return 'goalId' in data.subject ? [data.subject] : [];
  return [
    { goalId: data.childId, context: data.child },
    { goalId: data.parentId, context: data.parent },
  ];
};

/** The ids of the goals that an event is about; of an alignment, the child comes first. */
export const goalIdsOf = (event: FeedEvent): readonly string[] => goalsIn(event).map(({ goalId }) => goalId);

/** The contexts that an event is filtered by. */
export const contextsOf = (event: FeedEvent): readonly GoalContext[] =>
  goalsIn(event).map(({ context }) => context);

/** Whether the event tells that a goal is no longer public. */
export const tellsPrivate = (
  event: FeedEvent,
): event is Extract<FeedEvent, { type: 'GoalVisibilityChanged' }> =>
  event.type === 'GoalVisibilityChanged' &&
  event.data.from === 'public' &&
  event.data.context.visibility !== 'public';

const publicData = (event: FeedEvent): unknown => {
  if (contextsOf(event).every(({ visibility }) => visibility === 'public')) return withoutPersonal(event);
  // Subscribers learn that a goal is no longer public, so that they can forget it, and learn nothing else about it.
  return tellsPrivate(event) ? { goalId: event.data.goalId } : undefined;
};

/** The type of the marker that stands in the feed for an event that cannot be read. */
export const markerType = 'EventUnreadable';

/** An event as subscribers see it: a CloudEvent without personal text. */
export type GoalCloudEvent = {
  [extension: string]: unknown;
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject?: string;
  time?: string;
  revision: number;
  cursor: string;
  data: unknown;
};

type Attributes = Pick<GoalCloudEvent, 'id' | 'type' | 'subject' | 'time' | 'revision' | 'cursor' | 'data'>;

const cloudEvent = (own: Attributes): GoalCloudEvent => {
  const attributes = {
    ...own,
    specversion: '1.0' as const,
    source: '/cairn/goals',
    datacontenttype: 'application/json',
  };
  // The library checks them against the specification.
  return { ...new CloudEvent(attributes).toJSON(), ...attributes };
};

/**
 * The event as a CloudEvent (specification 1.0), or undefined if it is private. `subject` is the goal, or the child in an
 * alignment; `time` is when the event was recorded; `cursor` continues the feed after it.
 */
export const goalCloudEvent = (event: AnyRecorded, cursor: string): GoalCloudEvent | undefined => {
  if (!isFeedEvent(event)) return undefined;
  const data = publicData(event);
  if (data === undefined) return undefined;
  return cloudEvent({
    id: event.id,
    type: event.type,
    subject: goalIdsOf(event)[0] ?? '',
    time: event.metadata.recordedAt,
    revision: event.revision,
    cursor,
    data,
  });
};

/**
 * The marker for an event of a goal or of the alignments that cannot be read, or undefined for one of another category. It
 * does not name the goal, which may be private.
 */
export const unreadable = (
  { id, stream, revision }: MalformedEntry,
  cursor: string,
): GoalCloudEvent | undefined => {
  const { category } = splitStream(stream);
  if (category !== 'goal' && category !== 'alignment') return undefined;
  return cloudEvent({ id, type: markerType, revision, cursor, data: {} });
};

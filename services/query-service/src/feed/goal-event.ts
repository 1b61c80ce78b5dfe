import type { GoalContext } from '@cairn/contracts/goal.events';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { withoutPersonal } from '@cairn/contracts/without-personal';
import { CloudEvent } from 'cloudevents';

type GoalRecorded = Extract<AnyRecorded, { data: { context: { visibility: string } } }>;
type AlignmentRecorded = Extract<AnyRecorded, { data: { childId: string } }>;

const isAlignment = (event: AnyRecorded): event is AlignmentRecorded => event.stream.startsWith('alignment-');
const isGoal = (event: AnyRecorded): event is GoalRecorded => event.stream.startsWith('goal-');

/** Whether the feed is about events of this kind at all. */
export const isGoalEvent = (event: AnyRecorded): event is GoalRecorded | AlignmentRecorded =>
  isGoal(event) || isAlignment(event);

/** The contexts that an event is filtered by: one for a goal's, two for an alignment's. */
export const contextsOf = (event: GoalRecorded | AlignmentRecorded): readonly GoalContext[] =>
  'context' in event.data ? [event.data.context] : [event.data.child, event.data.parent];

const publicData = (event: GoalRecorded | AlignmentRecorded): unknown => {
  if (contextsOf(event).every(({ visibility }) => visibility === 'public')) return withoutPersonal(event);
  // That a goal became private is told, so that subscribers forget it; nothing else of it is.
  return event.type === 'GoalVisibilityChanged' && event.data.from === 'public'
    ? { goalId: event.data.goalId }
    : undefined;
};

/** What subscribers see: a CloudEvent without personal text. */
export type GoalCloudEvent = {
  [extension: string]: unknown;
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  revision: number;
  cursor: string;
  data: unknown;
};

/**
 * The event as a CloudEvent (specification 1.0), or undefined where it is private. `subject` is the goal (of an alignment
 * the child), `time` the clock of record, `cursor` the place to go on from.
 */
export const goalCloudEvent = (event: AnyRecorded, cursor: string): GoalCloudEvent | undefined => {
  if (!isGoalEvent(event)) return undefined;
  const data = publicData(event);
  if (data === undefined) return undefined;
  const subject = 'goalId' in event.data ? event.data.goalId : event.data.childId;
  return new CloudEvent({
    specversion: '1.0',
    id: event.id,
    source: '/cairn/goals',
    type: event.type,
    subject,
    time: event.metadata.recordedAt,
    datacontenttype: 'application/json',
    revision: event.revision,
    cursor,
    data,
  }).toJSON() as unknown as GoalCloudEvent;
};

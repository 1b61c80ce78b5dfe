import { isIn, type RecordedIn } from '@cairn/contracts/registry';
import { nextDueDay } from '@cairn/domain/business-review.days';
import { byIdOf, fold } from '@cairn/projection/view';
import {
  businessReviewTable,
  businessReviewVersionTable,
  type ReviewMeeting,
} from '@cairn/read-model/business-review.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof businessReviewTable>;
type Event = RecordedIn<'businessReview'>;
type Scheduled = Extract<Event, { type: 'BusinessReviewScheduled' }>;
type Held = Extract<Event, { type: 'BusinessReviewHeld' }>;

const begin = ({ data, revision, position }: Scheduled): Row => ({
  business_review_id: data.businessReviewId,
  of_kind: data.of.kind,
  of_id: data.of.id,
  topic: data.topic,
  rhythm: data.rhythm,
  first_day: data.firstDay,
  leader_id: data.leaderId,
  last_held: null,
  next_due: data.firstDay,
  meetings: [],
  ended_at: null,
  ended_reason: null,
  scheduled_at: data.occurredAt,
  scheduled_position: String(position),
  revision,
  position: String(position),
});

const meetingOf = ({ data, metadata }: Held, dueOn: string | null): ReviewMeeting => ({
  meetingId: data.meetingId,
  day: data.day,
  dueOn,
  participantIds: data.participantIds,
  notes: data.notes ?? null,
  decisions: data.decisions,
  heldBy: metadata.actor.personId,
  occurredAt: data.occurredAt,
  recordedAt: metadata.recordedAt,
});

const change = (row: Row, event: Exclude<Event, Scheduled>): Partial<Row> => {
  switch (event.type) {
    case 'BusinessReviewRescheduled': {
      const { rhythm, firstDay, leaderId } = event.data;
      const next = nextDueDay({ rhythm, firstDay }, row.last_held);
      return { rhythm, first_day: firstDay, leader_id: leaderId, next_due: next };
    }
    case 'BusinessReviewHeld': {
      const { day } = event.data;
      const last = row.last_held !== null && row.last_held > day ? row.last_held : day;
      const schedule = { rhythm: row.rhythm, firstDay: row.first_day };
      const meetings = [...row.meetings, meetingOf(event, row.next_due)];
      return { meetings, last_held: last, next_due: nextDueDay(schedule, last) };
    }
    case 'BusinessReviewEnded':
      return { next_due: null, ended_at: event.data.occurredAt, ended_reason: event.data.reason };
  }
};

/** One row for the business reviews of a scorecard or cycle in one rhythm, with each time that they were held. */
export const businessReviewView = fold(businessReviewTable, {
  headOf: byIdOf('businessReview'),
  keys: (event) => (isIn(event, 'businessReview') ? [[event.data.businessReviewId]] : []),
  evolve: (row, event) => {
    if (!isIn(event, 'businessReview')) return row;
    if (event.type === 'BusinessReviewScheduled') return begin(event);
    const { revision, position } = event;
    return row && { ...row, ...change(row, event), revision, position: String(position) };
  },
  versions: { table: businessReviewVersionTable },
});

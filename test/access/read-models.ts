import type { AnyEvent } from '@cairn/contracts/event-type';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { goalView } from '@cairn/okr-projector/goal.projection';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { tablesOfView, type View } from '@cairn/projection/view';
import { type Query, statementOf } from '@cairn/read-model/database';
import { ddl } from '@cairn/read-model/ddl';
import { okrSchema, okrTables } from '@cairn/read-model/okr.tables';
import { peopleTables } from '@cairn/read-model/people.tables';
import { openPostgres } from '@cairn/read-model/postgres';
import { reviewSchema, reviewTables } from '@cairn/read-model/review.tables';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { scorecardSchema, scorecardTables } from '@cairn/read-model/scorecard.tables';
import { cycleView } from '@cairn/review-projector/cycle.projection';
import { feedbackView } from '@cairn/review-projector/feedback.projection';
import { nominationView } from '@cairn/review-projector/nomination.projection';
import { participantView } from '@cairn/review-projector/participant.projection';
import { assignmentView, employmentView } from '@cairn/review-projector/people.projection';
import { reviewView } from '@cairn/review-projector/review.projection';
import { createLogger } from '@cairn/runtime/logger';
import { fillFrom } from '../fold-log.ts';

type Finalized = Extract<ReviewEvent, { type: 'RatingFinalized' }>;

const views: readonly (readonly [schema: string, view: View])[] = [
  [okrSchema, goalView],
  [reviewSchema, employmentView],
  [reviewSchema, assignmentView],
  [reviewSchema, cycleView],
  [reviewSchema, reviewView],
  [reviewSchema, participantView],
  [reviewSchema, nominationView],
  [reviewSchema, feedbackView],
];

/** A screening that covers everything before a rating is made final, as the reactor writes it. */
const screening = ({ data: { reviewId, context, occurredAt } }: Finalized): AnyEvent => ({
  type: 'ScreeningCompleted',
  data: {
    reviewId,
    context,
    occurredAt,
    screeningKey: reviewId,
    trigger: { eventId: reviewId, type: 'RatingProposed', stream: `review-${reviewId}`, revision: 0 },
    covers: 1_000_000,
    inputsUpTo: { position: '0', eventId: reviewId },
    detectors: [],
  },
});

const isFinalized = (event: AnyEvent): event is Finalized => event.type === 'RatingFinalized';

const withScreenings = (events: readonly AnyEvent[]): AnyEvent[] =>
  events.flatMap((event) => (isFinalized(event) ? [screening(event), event] : [event]));

/** Events as they are read from the log, each at its own position. */
const recorded = (events: readonly AnyEvent[]): AnyRecorded[] =>
  events.map(
    (event, i) =>
      ({
        ...event,
        id: `event ${i}`,
        stream: 'some-stream',
        revision: i,
        position: BigInt(i + 1),
        metadata: { recordedAt: '2025-01-10T00:00:00.000Z', actor: { kind: 'human' } },
      }) as unknown as AnyRecorded,
  );

/** The tables of all read models, in a separate database. Goals, people, cycles, reviews and feedback are folded. */
export const startReadModels = async () => {
  const logger = createLogger({ service: 'test', level: 'silent' });
  const postgres = openPostgres({ url: await scratchDatabase(), logger });
  const made = [
    ...ddl(okrSchema, okrTables, 1),
    ...ddl(reviewSchema, [...peopleTables, ...reviewTables], 1),
    ...ddl(scorecardSchema, scorecardTables, 1),
  ];
  for (const text of made) await postgres.query(text);
  const names = views.flatMap(([schema, view]) => tablesOfView(view).map(({ name }) => `${schema}.${name}`));
  return {
    /** Replaces all rows with those that the projectors fold from these events. */
    fold: async (events: readonly AnyEvent[]): Promise<void> => {
      await postgres.query(`truncate ${names.join(', ')}`);
      const log = recorded(withScreenings(events));
      for (const [schema, view] of views) await fillFrom(postgres, { schema, view }, log);
    },
    select: <R>(query: Query<R>): Promise<R[]> => {
      const { text, values, name } = statementOf(query);
      return postgres.query<R>(text, values, name);
    },
    close: () => postgres.close(),
  };
};

export type ReadModels = Awaited<ReturnType<typeof startReadModels>>;

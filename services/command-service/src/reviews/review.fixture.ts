import type { Role } from '@cairn/contracts/envelope';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { Check } from '@cairn/contracts/screening.commands';
import { review } from '@cairn/domain/review.decider';
import { screening } from '@cairn/domain/screening.decider';
import { newId } from '@cairn/runtime/new-id';
import { ago } from '@cairn/testing/clock';
import { type Caller, type CommandService, startCommandService } from '../command-service.fixture.ts';

/** A person who is registered, employed since long ago and signed in. */
export type Member = Caller & { employmentId: string };

const members = (service: CommandService, hr: Caller) => ({
  join: async (roles: readonly Role[], manager?: Member): Promise<Member> => {
    const { id: personId } = (await service.post(hr, '/people', { name: 'Somebody' })).body;
    const path = `/people/${personId}`;
    const employed = await service.post(hr, `${path}/employments`, { effectiveFrom: '2020-01-01' });
    if (manager) {
      const body = { managerId: manager.personId, effectiveFrom: '2020-01-01' };
      await service.post(hr, `${path}/managers`, body);
    }
    return { ...(await service.caller(roles, { personId })), employmentId: employed.body.id };
  },
});

const dimensions = ['quality', 'teamwork', 'ownership', 'growth', 'clarity'];
const marks = [1, 2, 3, 4, 5].map((value) => ({ value, label: `Mark ${value}` }));

export const reviewCycle = (year: number): Record<string, unknown> => ({
  name: `Reviews ${year}`,
  kind: 'review',
  evaluationPeriod: { from: `${year}-01-01`, to: `${year}-12-31` },
  scale: { name: 'Five', version: '1', marks },
  dimensions: dimensions.map((dimension) => ({ dimension, label: dimension })),
});

/** What a manager writes who has nothing to hide. */
export const assessment = (assignmentId: string, more: object = {}): Record<string, unknown> => ({
  assignmentId,
  ratings: dimensions.map((dimension, i) => ({ dimension, mark: (i % 3) + 2 })),
  text: 'Cut complaint time from 48 to 36 hours in March.',
  ...more,
});

export const proposal = (more: object = {}): Record<string, unknown> => ({
  mark: 4,
  rationale: 'More than was asked for.',
  ...more,
});

/** Screens a review as the reactor does, up to its last event; `checks` is what its detectors say. */
const screened =
  ({ execute, store }: CommandService) =>
  async (reviewId: string, checks: readonly Check[] = []): Promise<void> => {
    const { state, revision, position } = await execute.state(review, reviewId);
    if (state.status === 'unopened') throw new Error('nothing to screen');
    const last = await store.eventAt(position);
    const eventId = last?.kind === 'event' ? last.event.id : '';
    const at = ago(0);
    const personId = newId();
    await execute({
      decider: screening,
      id: reviewId,
      command: {
        type: 'CompleteScreening',
        data: {
          reviewId,
          context: state.context,
          screeningKey: newId(),
          trigger: { eventId, type: 'RatingProposed', stream: `review-${reviewId}`, revision },
          covers: revision,
          inputsUpTo: { position: position.toString(), eventId },
          checks,
          occurredAt: at,
        },
        actor: {
          personId,
          kind: 'system',
          actingAs: 'system',
          client: 'test',
          issuer: 'test',
          subject: 'test',
        },
        at,
      },
      facts: undefined,
      correlationId: eventId,
      causationId: eventId,
    });
  };

const eventsOf =
  ({ store }: CommandService) =>
  async (reviewId: string): Promise<ReviewEvent[]> => {
    const events: ReviewEvent[] = [];
    for await (const entry of store.readStream(`review-${reviewId}`))
      if (entry.kind === 'event') events.push(entry.event as ReviewEvent);
    return events;
  };

/** An organisation with an open review cycle, and one review of `subject` under `rater`, whose manager is `boss`. */
export const startReviews = async () => {
  const service = await startCommandService();
  const hr = await service.caller(['hr']);
  const { join } = members(service, hr);
  const boss = await join(['employee', 'manager']);
  const rater = await join(['employee', 'manager'], boss);
  const peer = await join(['employee'], rater);
  let year = 2020;

  const openCycle = async (more: object = {}): Promise<string> => {
    year += 1;
    return (await service.post(hr, '/cycles', { ...reviewCycle(year), ...more })).body.id;
  };
  const opening = ({ personId, employmentId }: Member, cycleId: string, more: object = {}) => ({
    subjectId: personId,
    employmentId,
    cycleId,
    kind: 'annual',
    ...more,
  });
  const openReview = async (policy?: object) => {
    const subject = await join(['employee'], rater);
    const minimum = { assessments: 0, evidence: 0 };
    const cycleId = await openCycle({ policy: { version: '1', minimum, ...policy } });
    const { id: reviewId } = (await service.post(hr, '/reviews', opening(subject, cycleId))).body;
    const path = `/reviews/${reviewId}`;
    const on = (by: Caller, step: string, body?: unknown, headers?: Record<string, string>) =>
      service.post(by, `${path}/${step}`, body, headers);
    const assign = async (who: Member, relation: string): Promise<string> =>
      (await on(hr, 'participants', { personId: who.personId, relation })).body.id;
    return { reviewId, cycleId, subject, on, assign };
  };
  return {
    service,
    hr,
    boss,
    rater,
    peer,
    join,
    openCycle,
    opening,
    openReview,
    screened: screened(service),
    eventsOf: eventsOf(service),
  };
};

export type Reviews = Awaited<ReturnType<typeof startReviews>>;

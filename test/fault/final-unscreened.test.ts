import { randomUUID } from 'node:crypto';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyBasis,
  openReview,
  type OpenedReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Summary = { state: string; finalizedAt: string | null; rating: { mark: number; state: string } };

let system: System;
let people: Staff;
let review: OpenedReview;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const cycle = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`, anyBasis);
  const { id: cycleId } = await system.does(people.hr, '/cycles', cycle);
  review = await openReview(system, people, { subject: people.subject, cycleId });
  await review.on(people.rater, 'proposals', { mark: 4, rationale: 'Good.' });
  await finalizeByHand();
});
afterAll(() => system.stop());

/** Appends `RatingFinalized` as somebody without Cairn would: nothing was screened. */
const finalizeByHand = async (): Promise<void> => {
  const stream = `review-${review.reviewId}`;
  const proposed = await lastOf(stream);
  if (proposed.type !== 'RatingProposed') throw new Error('The review has no proposal.');
  const { context, mark, proposalId: id } = proposed.data;
  const data = {
    reviewId: review.reviewId,
    context,
    occurredAt: proposed.data.occurredAt,
    mark,
    restsOn: { kind: 'proposal', id, revision: proposed.revision },
    screeningRevision: 0,
    finalizerId: people.boss.personId,
    goalResults: [],
    scoringVersion: '1',
  };
  const { idempotency: _, ...metadata } = proposed.metadata;
  await system.store.append(
    stream,
    [{ id: randomUUID(), type: 'RatingFinalized', data, metadata }],
    proposed.revision,
  );
};

const lastOf = async (stream: string): Promise<AnyRecorded> => {
  for await (const entry of system.store.readStream(stream, { direction: 'backwards', limit: 1 }))
    if (entry.kind === 'event') return entry.event;
  throw new Error(`${stream} is empty.`);
};

describe('a rating that was made final without a screening', () => {
  test('is shown as unscreened and not as final', async () => {
    const after = String(await system.store.head());
    const reply = await system.query.inject({
      url: `/v1/review-summaries/${review.reviewId}?after=${after}`,
      headers: { authorization: `Bearer ${people.hr.token}` },
    });
    expect(reply.json<Summary>()).toMatchObject({
      state: 'unscreened',
      finalizedAt: null,
      rating: { mark: 4, state: 'unscreened' },
      goalResults: { final: null },
    });
  });

  test('is named as such by the replay', async () => {
    const replay = await system.reads<object>(people.auditor, `/reviews/${review.reviewId}/replay`);
    expect(replay).toMatchObject({ finalScreened: false });
  });

  test('cannot be shared', async () => {
    const shared = await system.post(people.rater, `/reviews/${review.reviewId}/share`, {});
    expect(shared).toMatchObject({ status: 409, body: { code: 'review/final-unscreened' } });
  });

  test('stays closed', async () => {
    const proposal = { mark: 3, rationale: 'Again.' };
    const proposed = await system.post(people.rater, `/reviews/${review.reviewId}/proposals`, proposal);
    expect(proposed).toMatchObject({ status: 409, body: { code: 'review/already-finalized' } });
  });
});

import { react } from '@cairn/bias-reactor/react';
import { createLogger } from '@cairn/runtime/logger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyBasis,
  type Member,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

const logger = createLogger({ service: 'bias-reactor', level: 'silent' });

describe('while the reactor is stopped', () => {
  let system: System;
  let people: Staff;
  beforeAll(async () => {
    system = await startSystem({ reactor: false });
    people = await staff(system);
  });
  afterAll(() => system.stop());

  const startReactor = () => {
    const stopping = new AbortController();
    const { store, execute } = system;
    const ended = react({ store, execute, logger, signal: stopping.signal });
    return async (): Promise<void> => {
      stopping.abort();
      await ended;
    };
  };

  test('no rating becomes final, because a missing screening does not count as a clean one', async () => {
    const { hr, boss, rater, subject } = people;
    const cycle = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`, anyBasis);
    const { id: cycleId } = await system.does(hr, '/cycles', cycle);
    const { reviewId, on } = await openReview(system, people, { subject, cycleId });
    const finalize = (by: Member) => system.post<{ code: string }>(by, `/reviews/${reviewId}/finalize`, {});
    const refused = { status: 409, body: { code: 'review/not-yet-screened' } };

    const proposed = await on(rater, 'proposals', { mark: 4, rationale: 'NPS from 45 to 58.' });
    expect(await finalize(boss)).toMatchObject(refused);

    const stop = startReactor();
    await system.screened(reviewId, proposed);
    await stop();
    const moved = await on(boss, 'moves', { mark: 3, reason: 'In line with the other teams.' });
    expect(await finalize(rater)).toMatchObject(refused);

    const stopAgain = startReactor();
    await system.screened(reviewId, moved);
    expect((await finalize(rater)).status).toBe(200);
    await stopAgain();
  });
});

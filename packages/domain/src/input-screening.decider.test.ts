import type { ScreenInput } from '@cairn/contracts/input-screening.commands';
import type { InputScreeningEvent } from '@cairn/contracts/input-screening.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { test } from 'vitest';
import { inputScreening } from './input-screening.decider.ts';
import { actor, at, bossId, context, occurredAt, reviewId } from './review.fixture.ts';

const system = { ...actor(uuid('5'), 'system'), actingAs: 'system' as const };
const found = { detector: 'unsupportedClaim', version: '2', texts: 5, flagged: 2, withoutData: 0 };
const data: ScreenInput['data'] = {
  reviewId,
  context,
  relation: 'peer',
  screeningKey: 'one',
  release: { eventId: uuid('1'), stream: `mergedInput-${reviewId}`, revision: 0 },
  inputsUpTo: { position: '100', eventId: uuid('1') },
  groups: [[{ ...found, threshold: 1, source: 'Correll et al. 2020', ours: false }]],
  occurredAt,
};
const screen = (by = system, more = {}): ScreenInput => ({
  type: 'ScreenInput',
  data: { ...data, ...more },
  actor: by,
  at,
});
const screened: InputScreeningEvent = { type: 'InputScreened', data };

test('a release is screened once', () => {
  given(inputScreening).when(screen()).decides(screened);
  given(inputScreening, screened).when(screen()).decidesNothing();
});
test('another release of the same review is screened too', () => {
  const more = { screeningKey: 'two' };
  given(inputScreening, screened)
    .when(screen(system, more))
    .decides({ type: 'InputScreened', data: { ...data, ...more } });
});
test('only the system may screen a release', () => {
  for (const by of [actor(bossId), actor(bossId, 'ai'), { ...system, actingAs: 'hr' as const }])
    given(inputScreening)
      .when(screen(by as typeof system))
      .refuses('screening/only-the-reactor-screens');
});

import type { ClaimEvent } from '@cairn/contracts/claim.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { claim, type Holding, overlappingClaims } from './claim.decider.ts';
import { commandOf, now } from './command.fixture.ts';

const [first, second] = [uuid(1), uuid(2)];
const ago = (seconds: number): string => new Date(Date.parse(now) - seconds * 1000).toISOString();
const names = (holderId: string, key: string) => ({ set: 'goalFieldNames' as const, holderId, key });
const made = (data: object, seconds = 5): ClaimEvent =>
  ({ type: 'ClaimMade', data: { ...data, occurredAt: ago(seconds) } }) as ClaimEvent;
const holding = (how: Holding) => ({ holding: new Map([[first, how]]) });
const anew = (data: object) => ({ type: 'ClaimMade', data: { ...data, occurredAt: now } }) as ClaimEvent;

const size = names(first, 'size');
const wanted = commandOf('MakeClaim', names(second, 'size'));

test('a claim stands while its holder has what it claimed', () => {
  given(claim)
    .when(wanted, { holding: new Map() })
    .decides(anew(names(second, 'size')));
  given(claim, made(size, 900)).when(wanted, holding('stands')).refuses('goal-field/name-taken', 'name');
  given(claim, made(size)).when(commandOf('MakeClaim', size), holding('stands')).decidesNothing();
});

test('a claim gives way to another once its holder is through with it or has moved on', () => {
  const released = { type: 'ClaimReleased', data: { ...size, occurredAt: now } } as ClaimEvent;
  const taken = [released, anew(names(second, 'size'))];
  given(claim, made(size))
    .when(wanted, holding('over'))
    .decides(...taken);
  given(claim, made(size), made(names(first, 'weight')))
    .when(wanted, holding('open'))
    .decides(...taken);
  // It had the name twice, and gives it up once.
  given(claim, made(size), made(names(first, 'weight')), made(size))
    .when(wanted, holding('over'))
    .decides(...taken);
  // It still has it: the change to what it claimed last has not come yet.
  given(claim, made(size), made(names(first, 'weight')))
    .when(wanted, holding('stands'))
    .refuses('goal-field/name-taken', 'name');
});

test('a claim that leads to nothing gives way after a minute', () => {
  given(claim, made(size, 59)).when(wanted, holding('open')).refuses('goal-field/name-taken', 'name');
  expect(claim.decide(wanted, stateAfter(claim, [made(size, 61)]), holding('open'))).toHaveLength(2);
});

test('claims for days meet only if they share one', () => {
  const pilot = (holderId: string, from: string, to: string) => ({
    set: 'pilots' as const,
    holderId,
    key: 'card unit',
    days: { from, to },
  });
  const running = made(pilot(first, '2026-03-01', '2026-03-31'));
  const then = (from: string, to: string) => commandOf('MakeClaim', pilot(second, from, to));
  given(claim, running)
    .when(then('2026-03-31', '2026-05-01'), holding('stands'))
    .refuses('pilot/overlaps', 'from');
  given(claim, running)
    .when(then('2026-01-01', '2026-03-01'), holding('stands'))
    .refuses('pilot/overlaps', 'from');
  for (const [from, to] of [
    ['2026-04-01', '2026-05-01'],
    ['2026-02-01', '2026-02-28'],
  ] as const)
    expect(overlappingClaims(stateAfter(claim, [running]), then(from, to).data)).toEqual([]);
});

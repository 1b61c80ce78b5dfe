import type { PilotEvent } from '@cairn/contracts/pilot.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { pilot } from './pilot.decider.ts';

const [pilotId, scorecardId, unitId] = [uuid(1), uuid(2), uuid(3)];
const facts = { unknown: null, retired: false };
const plan = { pilotId, scorecardId, unitId, from: '2026-07-01', until: '2026-12-31' };
const started: PilotEvent = { type: 'PilotStarted', data: { ...plan, occurredAt: now } };
const ending = { pilotId, outcome: 'adopted' as const, reason: 'It helped' };
const ended: PilotEvent = { type: 'PilotEnded', data: { ...ending, occurredAt: now } };
const end = commandOf('EndPilot', ending);

test('starts a pilot once, and refuses what is unknown and a last day before the first', () => {
  given(pilot).when(commandOf('StartPilot', plan), facts).decides(started);
  given(pilot, started).when(commandOf('StartPilot', plan), facts).refuses('pilot/already-started');
  for (const unknown of ['scorecardId', 'perspectiveId', 'unitId'] as const)
    given(pilot)
      .when(commandOf('StartPilot', plan), { ...facts, unknown })
      .refuses('pilot/unknown-thing', unknown);
  given(pilot)
    .when(commandOf('StartPilot', { ...plan, perspectiveId: 'customer' }), { ...facts, retired: true })
    .refuses('pilot/perspective-retired', 'perspectiveId');
  given(pilot)
    .when(commandOf('StartPilot', { ...plan, until: '2026-06-30' }), facts)
    .refuses('pilot/ends-before-it-begins', 'until');
});

test('adopts or ends a pilot once', () => {
  given(pilot, started).when(end, facts).decides(ended);
  given(pilot, started, ended).when(end, facts).decidesNothing();
  given(pilot, started, ended)
    .when(commandOf('EndPilot', { ...ending, outcome: 'ended' as const }), facts)
    .refuses('pilot/over', 'outcome');
  given(pilot).when(end, facts).refuses('pilot/not-found');
});

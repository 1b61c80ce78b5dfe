import type { Command } from '@cairn/contracts/decider';
import type { FairnessEvent } from '@cairn/contracts/fairness.events';
import { fairnessScreening } from '@cairn/domain/fairness.decider';
import type { Execute } from '@cairn/event-store/execute';
import type { EventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { expect, test } from 'vitest';
import { createFairness } from './fairness.react.ts';
import { startCycle } from './fairness.fixture.ts';

const options = {
  store: {} as EventStore,
  logger: createLogger({ service: 'test', level: 'silent' }),
  signal: new AbortController().signal,
};

test('answers a request whose inputs another reactor has just screened', async () => {
  const cycle = startCycle();
  cycle.rate('d1', 3);
  cycle.openSession();
  const [screened] = cycle.screened;
  cycle.request();
  const request = cycle.events.at(-1);
  // The other reactor has screened the opening of the session, which this one does not see here.
  let state = {
    ...fairnessScreening.initial,
    screenings: new Map([[screened?.screeningKey ?? '', 'other']]),
  };
  const written: FairnessEvent[] = [];
  const execute = (async ({ command }: { command: Command }) => {
    const events = fairnessScreening.decide(command as never, state, undefined);
    written.push(...events);
    state = events.reduce(fairnessScreening.evolve, state) as typeof state;
    return { decidedNothing: events.length === 0 };
  }) as unknown as Execute;
  const step = createFairness({ ...options, execute }, { covered: new Set(), isParked: () => false });
  for (const event of cycle.events.filter(({ type }) => type !== 'CalibrationOpened')) await step(event);
  expect(written).toMatchObject([
    { type: 'FairnessScreeningStood', data: { requestId: request?.id, fairnessScreeningId: 'other' } },
  ]);
});

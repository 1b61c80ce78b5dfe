import { organisation } from '@cairn/local/demo/organisation';
import { expect } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { everyPage } from './every-page.ts';

/** Expects the demo to show a goal that was handed over and talked about, and one that is still offered. */
export const showsHandovers = async (system: System, hr: Caller): Promise<void> => {
  type Offer = { goalId: string; accountableName: string; outcome: string | null };
  const { offers } = await system.reads<{ offers: Offer[] }>(hr, '/goal-offers');
  expect(offers).toMatchObject([
    { accountableName: organisation.chief, offeredByName: organisation.chair, outcome: 'accepted' },
    { accountableName: 'Ines Prado', outcome: null },
  ]);
  const [handed] = offers;
  expect(await system.reads(hr, `/goals/${handed?.goalId}`)).toMatchObject({
    owner: { name: organisation.chief },
    keyResults: [{ progress: 0.5 }],
    talks: [{ personName: organisation.chief, managerName: organisation.chair }],
  });
  const reason = 'Three visits were counted twice.';
  expect(await system.reads(hr, `/goals/${handed?.goalId}/check-ins`)).toMatchObject({
    checkIns: [{ backdated: true, corrections: [{ value: { kind: 'count', total: 9 }, reason }] }],
  });
  expect(await system.reads(hr, '/blockers?open=true')).toMatchObject({
    blockers: [{ goalId: handed?.goalId, accountableName: organisation.chief, resolved: null }],
  });
};

/** Expects the demo to show a goal that was carried over, and one that is found by its tags and its custom field. */
export const showsCarryOver = async (system: System, hr: Caller): Promise<void> => {
  const [carried] = await everyPage<{ carriedFrom: { goalId: string } }>(system, hr, {
    path: '/goals?carriedOver=true',
    name: 'goals',
  });
  expect(carried).toMatchObject({ cycleName: 'Objectives of two quarters', progress: 0.5 });
  expect(await system.reads(hr, `/goals/${carried?.carriedFrom.goalId}`)).toMatchObject({
    cycleName: 'Objectives of the quarter before',
    closed: { score: 0.7, reflection: expect.any(String), result: { coverage: 1 } },
    carriedTo: [{ cycleName: 'Objectives of two quarters' }],
  });
  const tagged = await everyPage<{ fields: object[] }>(system, hr, {
    path: '/goals?tag=strategy&folder=Board+pack',
    name: 'goals',
  });
  expect(tagged).toMatchObject([{ fields: [{ fieldName: 'Reported to', value: 'Board' }] }]);
};

/** Expects the demo to show one goal that has ended and waits to be closed. */
export const showsGoalToClose = async (system: System, hr: Caller): Promise<void> => {
  const { goals } = await system.reads<{ goals: object[] }>(hr, '/goals?toClose=true');
  expect(goals).toMatchObject([{ accountableName: 'Ines Prado', status: 'ended', closed: null }]);
};

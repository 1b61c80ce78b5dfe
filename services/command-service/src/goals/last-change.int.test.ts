import { ago } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goalOf, nps, type Organisation, startOrganisation } from './goal-organisation.fixture.ts';

let org: Organisation;
beforeAll(async () => {
  org = await startOrganisation();
});
afterAll(() => org.service.stop());

test('a change of a goal dated before its last change is refused with the day of that change, a check-in is not', async () => {
  const { service, employee, make } = org;
  const [old, late] = [ago(20), ago(10)];
  const goalId = await make(employee, '/goals', goalOf(org, employee, { occurredAt: ago(30) }));
  const keyResultId = await make(employee, `/goals/${goalId}/key-results`, { ...nps, occurredAt: old });
  const reason = 'Recorded too late';
  const hold = await service.post(employee, `/goals/${goalId}/hold`, { reason, occurredAt: late });
  const close = await service.post(employee, `/goals/${goalId}/close`, { score: 1, occurredAt: old });
  expect([hold.status, close]).toMatchObject([
    200,
    {
      status: 422,
      body: {
        code: 'occurred-at/before-the-last-change',
        detail: `The last change was on ${late.slice(0, 10)}. Another change cannot be dated before it.`,
        fields: [{ path: 'body/occurredAt', message: `${late} or later` }],
      },
    },
  ]);
  const value = { kind: 'number', number: 50 };
  const checkIn = { keyResultId, value, status: 'onTrack', occurredAt: old };
  await make(employee, `/goals/${goalId}/check-ins`, checkIn);
});

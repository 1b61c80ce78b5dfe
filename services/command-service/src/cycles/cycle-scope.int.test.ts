import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { goalOf, type Organisation, period, startOrganisation } from '../goals/goal-organisation.fixture.ts';

let organisation: Organisation;
let departmentId: string;
let elsewhereId: string;
beforeAll(async () => {
  organisation = await startOrganisation();
  const { service, hr, make, unitId } = organisation;
  departmentId = await make(hr, '/units', { name: 'Customers', kind: 'department' });
  elsewhereId = await make(hr, '/units', { name: 'Finance', kind: 'department' });
  const move = { parentId: departmentId, effectiveFrom: period.from };
  await service.post(hr, `/units/${unitId}/moves`, move);
});
afterAll(() => organisation.service.stop());

const cycleOf = (scope: string, more: object = {}): Promise<string> =>
  organisation.make(organisation.hr, '/cycles', {
    name: 'One unit',
    kind: 'okr',
    scope,
    evaluationPeriod: period,
    ...more,
  });

const refusal = async (by: Caller, path: string, body: object) => {
  const answer = await organisation.service.post(by, path, body);
  return [answer.status, answer.body.code, answer.body.fields?.map((field) => field.path)];
};

describe('a cycle of one unit', () => {
  test('accepts goals of that unit, of units below it and of their people, and no others', async () => {
    const { strategist, employee, unitId } = organisation;
    const [ours, theirs] = [await cycleOf(departmentId), await cycleOf(elsewhereId)];
    const set = (cycleId: string, more: object = {}) =>
      refusal(strategist, '/goals', goalOf({ ...organisation, cycleId }, employee, more));
    const ofUnit = (id: string) => ({ owner: { kind: 'unit', id }, accountableId: employee.personId });
    const outside = [422, 'goal/outside-the-scope', ['body/owner/id']];
    expect(await set(ours)).toEqual([201, undefined, undefined]);
    expect(await set(ours, ofUnit(unitId))).toEqual([201, undefined, undefined]);
    expect(await set(theirs)).toEqual(outside);
    expect(await set(theirs, ofUnit(unitId))).toEqual(outside);
    expect(await set(theirs, ofUnit(elsewhereId))).toEqual([201, undefined, undefined]);
    expect(
      await set(ours, { occurredAt: `${Number(period.from.slice(0, 4)) - 1}-06-01T09:00:00.000Z` }),
    ).toEqual(outside);
  });

  test('refuses to hand a goal to an owner outside of that unit', async () => {
    const { service, strategist, employee, colleague, make } = organisation;
    const cycleId = await cycleOf(departmentId, {
      evaluationPeriod: { from: '2001-01-01', to: '2001-12-31' },
    });
    const goalId = await make(strategist, '/goals', goalOf({ ...organisation, cycleId }, employee));
    const path = `/goals/${goalId}/owner`;
    const finance = { owner: { kind: 'unit', id: elsewhereId }, accountableId: colleague.personId };
    expect(await refusal(strategist, path, finance)).toEqual([
      422,
      'goal/outside-the-scope',
      ['body/owner/id'],
    ]);
    const { personId: id } = colleague;
    expect((await service.post(strategist, path, { owner: { kind: 'person', id } })).status).toBe(200);
  });
});

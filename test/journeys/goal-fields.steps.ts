import { pastInstant } from '@cairn/testing/past-instant';
import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import type { Staff } from './organisation.fixture.ts';

type Given = { system: System; people: Staff; set: (by: Caller) => Promise<string> };
type Goals = { goals: { goalId: string }[] };

/** Custom fields of goals. `set` sets a goal. */
export const fieldTests = (given: () => Given): void => {
  test('a goal has custom fields, which are checked, shown with their names and filtered by', async () => {
    const { system, people, set } = given();
    const { hr, subject, peer } = people;
    const define = async (body: object) => (await system.does(hr, '/goal-fields', body)).id;
    const size = await define({ name: 'Size', kind: 'choice', choices: ['Small', 'Large'] });
    const [budget, memo] = [
      await define({ name: 'Budget', kind: 'number' }),
      await define({ name: 'Memo', kind: 'text' }),
    ];
    expect((await system.post(subject, '/goal-fields', { name: 'Mine', kind: 'day' })).status).toBe(403);
    const goalId = await set(subject);
    const path = `/goals/${goalId}/fields`;
    expect(await system.post(subject, path, { fields: [{ fieldId: size, value: 'Huge' }] })).toMatchObject({
      status: 422,
      body: { code: 'goal/choice-not-offered', fields: [{ path: 'body/fields/0/value' }] },
    });
    const fields = [
      { fieldId: size, value: 'Large' },
      { fieldId: budget, value: 12.5 },
      { fieldId: memo, value: 'Ask Pia' },
    ];
    await system.does(subject, path, { fields });
    const then = await pastInstant();
    await system.does(subject, path, { fields: [{ fieldId: budget, value: null }] });
    await system.does(hr, `/goal-fields/${size}/revisions`, { name: 'T-shirt size' });
    await system.does(hr, `/goal-fields/${memo}/retire`);
    expect(await system.reads(peer, `/goals/${goalId}`)).toMatchObject({
      fields: [
        { fieldId: size, fieldName: 'T-shirt size', kind: 'choice', value: 'Large' },
        { fieldId: memo, fieldName: 'Memo', kind: 'text', value: 'Ask Pia' },
      ],
    });
    const found = async (filter: string) =>
      (await system.reads<Goals>(peer, `/goals?${filter}`)).goals.map((goal) => goal.goalId);
    expect(await found(`field=${size}:large`)).toEqual([goalId]);
    expect(await found(`field=${budget}:12.5`)).toEqual([]);
    expect(await found(`field=${budget}:12.5&asOf=${then}&knownAt=${then}`)).toEqual([goalId]);
    expect(await system.reads(peer, '/goal-fields?retired=true')).toMatchObject({
      fields: [{ fieldId: memo, name: 'Memo', kind: 'text' }],
    });
    for (const past of [`asOf=${then}`, `knownAt=${then}`, `asOf=${then}&knownAt=${then}`]) {
      const { fields: shown } = await system.reads<{ fields: object[] }>(peer, `/goal-fields?${past}`);
      expect(shown).toMatchObject([{ name: 'Size' }, { name: 'Budget' }, { name: 'Memo', retiredAt: null }]);
    }
    expect(await system.reads(peer, '/goal-fields?asOf=2020-01-01')).toMatchObject({ fields: [] });
  });

  test('two custom fields in use never share a name, however it is written', async () => {
    const { system, people } = given();
    const { hr } = people;
    const define = (name: string) =>
      system.post<{ id: string; code: string; fields: object[] }>(hr, '/goal-fields', {
        name,
        kind: 'number',
      });
    const rename = (id: string, name: string) => system.post(hr, `/goal-fields/${id}/revisions`, { name });
    const taken = {
      status: 409,
      body: {
        code: 'goal-field/name-taken',
        fields: [{ path: 'body/name', message: 'a name that no other custom field in use has' }],
      },
    };
    const [effort, gain] = [(await define('Effort')).body.id, (await define('Gain')).body.id];
    expect(await define(' EFFORT')).toMatchObject(taken);
    expect(await rename(gain, 'effort')).toMatchObject(taken);
    expect((await rename(effort, 'EFFORT')).status).toBe(200);
    expect((await rename(effort, 'Effort in days')).status).toBe(200);
    expect((await rename(gain, 'Effort')).status).toBe(200);
    await system.does(hr, `/goal-fields/${gain}/retire`);
    expect((await define('effort')).status).toBe(201);
  });
};

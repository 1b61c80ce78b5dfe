import { writeFile } from 'node:fs/promises';
import { goalFile } from '@cairn/operator/import.goals';
import { fieldsInUse, withFieldIds } from '@cairn/operator/import.field-names';
import { type Mapping, noMapping } from '@cairn/operator/import.mapping';
import type { ImportKind } from '@cairn/operator/import.step';
import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { type Staff, year } from './organisation.fixture.ts';

type Made = {
  system: System;
  people: Staff;
  strategist: Caller;
  cycleId: string;
  ownerId: string;
  put(kind: ImportKind, file: string, dryRun?: boolean, mapping?: Mapping): Promise<string[]>;
  write(name: string, text: string): Promise<string>;
  eventsIn(): Promise<number>;
  /** The address of the query service, which listens from then on. */
  queryUrl(): Promise<string>;
  /** A table of goals with these rows, and a row of it. */
  goals(...rows: string[]): string;
  goalRow(id: string, parent: string, keyResult: string): string;
};

const plain = {
  goal: 'J',
  title: 'Goal J',
  level: 'individual',
  ambition: 'committed',
  occurredAt: `${year}-02-01T00:00:00Z`,
};

export const customFieldSteps = (made: () => Made): void => {
  test('goals come with their custom fields, and the mended line completes what was refused', async () => {
    const { system, people, strategist, cycleId, ownerId, put, write, eventsIn, goals, goalRow, queryUrl } =
      made();
    const field = async (name: string, kind: string, more: object = {}) =>
      (await system.does(people.hr, '/goal-fields', { name, kind, ...more })).id;
    const customFields = {
      Budget: await field('Budget', 'number'),
      'Review by': await field('Review by', 'day'),
      Region: await field('Region', 'choice', { choices: ['North', 'South'] }),
      Remark: await field('Remark', 'text'),
    };
    // The import asks for the fields as they are shown, so they must be shown first.
    await system.reads(people.hr, '/goal-fields');
    const query = { url: await queryUrl(), token: strategist.token };
    const named = { ...noMapping, customFields: { ...customFields, Budget: 'budget' } };
    const mapping = await withFieldIds(named, () => fieldsInUse(query));
    expect(mapping).toEqual({ ...noMapping, customFields });
    const table = (...values: string[]) =>
      goals('').trim() +
      ',Budget,Review by,Region,Remark\n' +
      values.map((value, i) => `${goalRow(`F${i}`, '', 'One')},${value}`).join('\n');
    const file = await write(
      'fields.csv',
      table('many,,,', ',2026-02-30,,', ',,East,', '12.5,2026-09-30,North,Ask'),
    );
    const told = [
      '2 refused goal/field-wrong-kind Budget',
      '3 refused goal/field-wrong-kind Review by',
      '4 refused goal/choice-not-offered Region',
      '5 written',
    ];
    expect(await put(goalFile, file, true, mapping)).toEqual(told);
    const before = await eventsIn();
    expect(await put(goalFile, file, false, mapping)).toEqual(told);
    expect(await eventsIn()).toBe(before + 5);
    await writeFile(file, table('12.5,2026-09-30,North,Ask Ada', ',,,'));
    expect(await put(goalFile, file, false, mapping)).toEqual(['2 written', '3 unchanged']);
    expect(await eventsIn()).toBe(before + 6);
    expect(await put(goalFile, file, false, mapping)).toEqual(['2 unchanged', '3 unchanged']);
    const own = {
      ...plain,
      cycleId,
      owner: { id: ownerId },
      fields: [{ fieldId: customFields.Region, value: 'South' }],
    };
    const json = await write('fields.json', JSON.stringify([own]));
    expect(await put(goalFile, json)).toEqual(['1 written']);
    expect(await put(goalFile, json)).toEqual(['1 unchanged']);
    const { text } = await system.get(strategist, '/goals?limit=100', { accept: 'text/csv' });
    expect(text).toContain('Budget=12.5; Review by=2026-09-30; Region=North; Remark=Ask Ada');
  });
};

import { expect, test } from 'vitest';
import { withFieldIds } from './import.field-names.ts';
import { noMapping } from './import.mapping.ts';

const id = 'a01ee777-ceea-467f-9c1b-0123456789ab';
const fields = [
  { fieldId: 'b', name: 'Budget' },
  { fieldId: 'n', name: 'Next  Step' },
  { fieldId: 'm', name: 'next step' },
];
const resolve = async (customFields: Record<string, string>) =>
  (await withFieldIds({ ...noMapping, customFields }, async () => fields)).customFields;

test('a custom field is found by its name in upper or lower case, and an id stays', async () => {
  expect(await resolve({ Money: 'budget', Other: id })).toEqual({ Money: 'b', Other: id });
});

test('no name is looked for if every field has its id', async () => {
  const mapping = { ...noMapping, customFields: { Other: id } };
  const never = () => Promise.reject(new Error('nobody is to be asked'));
  expect(await withFieldIds(mapping, never)).toBe(mapping);
});

test('a name of no field or of several is refused with its column', async () => {
  await expect(resolve({ Money: 'Budgett' })).rejects.toThrow(
    'customFields: the column "Money": no custom field in use is called "Budgett". Give its name or its id; the names are Budget, Next  Step, next step.',
  );
  await expect(resolve({ Money: 'Budget', Then: 'Next step' })).rejects.toThrow(
    'customFields: the column "Then": 2 custom fields in use are called "Next step". Give the id of one of them: n, m.',
  );
});

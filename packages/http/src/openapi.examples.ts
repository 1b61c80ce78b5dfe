import type { JSONSchema } from 'zod/v4/core';

const byFormat: Readonly<Record<string, string>> = {
  uuid: '0199d1c2-5a0e-7c44-9b1f-2f6c1a9f0e3d',
  date: '2026-07-01',
  'date-time': '2026-07-01T09:30:00Z',
  email: 'anna.berg@example.com',
};

const byName: Readonly<Record<string, string | number>> = {
  to: '2026-12-31',
  title: 'Answer customers within four hours',
  name: 'Customer service 2026',
  label: 'Meets expectations',
  text: 'Led the change to the new support desk and trained two colleagues.',
  description: 'Customers leave when they wait, so the first answer is measured.',
  reason: 'The scope changed with the plan of June.',
  note: 'Reached in September.',
  comment: 'Two interviews are still open.',
  rationale: 'Three of four key results were reached; see the cited check-ins.',
  source: 'support desk export',
  version: '1',
  unit: 'percent',
  baseline: 45,
  target: 65,
  number: 55,
  red: 500,
  goal: 700,
  mark: 4,
  score: 0.8,
  confidence: 0.7,
  numerator: 3,
  denominator: 4,
};

const within = ({ minimum = 1, maximum = 1 }: JSONSchema.BaseSchema): number =>
  minimum > 1 ? minimum : Math.min(1, maximum);

const exampleOf = (schema: JSONSchema.BaseSchema, name: string): unknown => {
  if (schema.default !== undefined || schema.enum || schema.const !== undefined) return undefined;
  const named = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (schema.type === 'number' || schema.type === 'integer')
    return typeof named === 'number' ? named : within(schema);
  if (schema.type !== 'string' || (schema.pattern && !schema.format)) return undefined;
  return typeof named === 'string' ? named : schema.format ? byFormat[schema.format] : 'text';
};

/**
 * Gives a schema a believable example. Without one, the page makes one up from bounds and patterns. The pattern of a
 * format goes, because the format says the same.
 */
export const addExample = ({
  jsonSchema,
  path,
}: {
  jsonSchema: JSONSchema.BaseSchema;
  path: (string | number)[];
}): void => {
  if (jsonSchema.format && jsonSchema.format in byFormat) delete jsonSchema.pattern;
  const example = exampleOf(jsonSchema, String(path.at(-1)));
  if (example !== undefined && !jsonSchema.examples) jsonSchema.examples = [example];
};

import { expect, test } from 'vitest';
import { z } from 'zod';
import { openCycleBody } from './cycle.commands.ts';
import { coordinateSchema } from './coordinate.ts';
import { evidence, id } from './values.ts';

const small = '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b11';
const capitals = small.toUpperCase();

test('an id in capitals is stored in lower case', () => {
  expect(id.parse(capitals)).toBe(small);
  expect(coordinateSchema.parse({ position: '5', eventId: capitals })).toEqual({
    position: '5',
    eventId: small,
  });
});

test('a cited stream keeps its category, and its id is stored in lower case', () => {
  const cited = { stream: `unitTree-${capitals}`, revision: 3 };
  expect(evidence.parse(cited)).toEqual({ stream: `unitTree-${small}`, revision: 3 });
});

test('a cycle stores the ids of eligible and excluded employments in lower case', () => {
  const opened = openCycleBody.parse({
    name: 'Reviews',
    kind: 'review',
    evaluationPeriod: { from: '2026-01-01', to: '2026-12-31' },
    eligible: [capitals],
    exclusions: [{ employmentId: capitals, reason: 'onLeave' }],
  });
  expect(opened).toMatchObject({
    eligible: [small],
    exclusions: [{ employmentId: small }],
  });
});

test('the JSON schema of an id says that it is a UUID', () => {
  for (const io of ['input', 'output'] as const)
    expect(z.toJSONSchema(id, { io })).toMatchObject({ type: 'string', format: 'uuid' });
});

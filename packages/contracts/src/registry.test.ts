import { expect, test } from 'vitest';
import { personalPaths } from './personal.ts';
import { all, eventTypes } from './registry.ts';

const textual = /^(text|title|description|note|reason|rationale|comment|name|email)$/;
const organisational = new Set([
  'UnitFounded',
  'CycleOpened',
  'ScorecardDrafted',
  'StrategicObjectiveAdded',
  'KpiDefined',
]);

test('every event type has its own wire name', () => {
  for (const [name, { type }] of eventTypes)
    expect({ name, type }).toEqual({ name: type, type: expect.stringMatching(/^[A-Z][A-Za-z]+$/) });
  expect(eventTypes.size).toBe(all.length);
});

test('every event marks free text about people as personal', () => {
  for (const [type, { schema }] of eventTypes) {
    const marked = personalPaths(schema).map(({ path }) => path.join('.'));
    const { shape } = schema as unknown as { shape: Record<string, unknown> };
    const unmarked = Object.keys(shape).filter((key) => textual.test(key) && !marked.includes(key));
    expect({ type, unmarked }).toEqual({ type, unmarked: organisational.has(type) ? ['name'] : [] });
  }
});

test('every personal field names its subject by a path in the event', () => {
  const subjects = new Set(
    [...eventTypes.values()].flatMap(({ schema }) => personalPaths(schema).map((p) => p.subject)),
  );
  expect([...subjects].sort()).toEqual([
    'data.context.accountableId',
    'data.context.subjectId',
    'data.personId',
    'data.subjectId',
    'metadata.actor.personId',
  ]);
});

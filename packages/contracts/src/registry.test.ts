import { expect, test } from 'vitest';
import { personalPaths } from './personal.ts';
import { all, type AnyRecorded, eventsIn, eventTypes, isIn } from './registry.ts';
import { categories } from './streams.ts';

const textual = /^(text|title|description|note|reflection|reason|rationale|comment|name|email)$/;
const organisational = new Set([
  'UnitFounded',
  'UnitRenamed',
  'CycleOpened',
  'CycleTemplateDrafted',
  'CycleTemplateRevised',
  'CalibrationOpened',
  'ScorecardDrafted',
  'ScorecardTemplateDrafted',
  'ScorecardTemplateRevised',
  'PerspectiveAdded',
  'StrategicObjectiveAdded',
  'KpiDefined',
  'InitiativePlanned',
  'GoalFieldDefined',
  'GoalTemplateDrafted',
  'GoalTemplateRevised',
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
    'data.child.accountableId',
    'data.context.accountableId',
    'data.context.subjectId',
    'data.personId',
    'data.subjectId',
    'metadata.actor.personId',
  ]);
});

const recorded = (type: string) => ({ type }) as AnyRecorded;

test('finds the events of one category of streams, or of several, by their types', () => {
  const [review, screening, goal] = ['ReviewOpened', 'BiasFlagged', 'GoalSet'].map(recorded);
  const events = [review, screening, goal] as AnyRecorded[];
  expect(eventsIn(events, 'review')).toEqual([review]);
  expect(eventsIn(events, 'goal', 'review')).toEqual([review, goal]);
  expect(eventsIn(events, 'kpi')).toEqual([]);
});

test('every event type belongs to one category', () => {
  for (const type of eventTypes.keys())
    expect(categories.filter((category) => isIn(recorded(type), category))).toHaveLength(1);
});

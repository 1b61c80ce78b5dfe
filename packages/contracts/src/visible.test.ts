import { expect, test } from 'vitest';
import { z } from 'zod';
import { commandLabel, text } from './command-data.ts';
import { openCycleBody } from './cycle.commands.ts';
import { setGoalBody } from './goal.commands.ts';
import { title } from './key-result.commands.ts';
import { registerPersonBody } from './person.commands.ts';
import { draftScorecardBody } from './scorecard.commands.ts';
import { unitFounded } from './unit.events.ts';

const invisible = {
  'a zero-width space': '\u200b',
  'a byte order mark between others': '\u200b\ufeff\u200b',
  'a word joiner': '\u2060',
  'a soft hyphen': '\u00ad',
  'marks of direction': '\u200f\u202e\u2066',
  'a combining accent alone': '\u0301',
  'a variation selector': '\ufe0f',
  'a filler, which is a letter': '\u3164',
  'an empty Braille cell': '\u2800',
  'a tag': '\u{e0041}',
  'spaces around what is invisible': '\u00a0\u200b\u3000',
};
const shown = [
  '–',
  '1',
  '한',
  '👩\u200d👩\u200d👧',
  '1\ufe0f\u20e3',
  'e\u0301',
  'مرحبا',
  '\u200fשלום',
  'सं',
  '\u200bx',
  'A\u200bB',
];

const messages = (schema: z.ZodType, given: unknown) =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('/'), message]);

test.each(Object.entries(invisible))('refuses %s as text', (_, given) => {
  for (const schema of [text, commandLabel, title])
    expect(messages(schema, given)).toEqual([['', 'at least one visible character']]);
});

test.each(shown)('keeps %j as it was written', (given) => {
  for (const schema of [text, commandLabel, title]) expect(schema.parse(given)).toBe(given);
});

test('refuses an empty text with a single message', () => {
  for (const schema of [text, commandLabel, title]) expect(messages(schema, ' ')).toHaveLength(1);
});

test('names every field without a visible character', () => {
  const refused = 'at least one visible character';
  const nothing = '\u200b';
  expect(messages(registerPersonBody, { name: nothing })).toEqual([['name', refused]]);
  const cycle = {
    name: nothing,
    kind: 'review',
    evaluationPeriod: { from: '2026-01-01', to: '2026-12-31' },
    scale: { name: nothing, version: nothing, marks: [1, 2].map((value) => ({ value, label: nothing })) },
    dimensions: [{ dimension: nothing, label: nothing }],
  };
  expect(messages(openCycleBody, cycle)).toEqual([
    ['name', refused],
    ['scale/name', refused],
    ['scale/version', refused],
    ['scale/marks/0/label', refused],
    ['scale/marks/1/label', refused],
    ['dimensions/0/dimension', refused],
    ['dimensions/0/label', refused],
  ]);
  const scorecard = {
    name: nothing,
    level: 'enterprise',
    perspectives: [{ perspectiveId: nothing, name: nothing }],
  };
  expect(messages(draftScorecardBody, scorecard)).toEqual([
    ['name', refused],
    ['perspectives/0/perspectiveId', refused],
    ['perspectives/0/name', refused],
  ]);
  const part = { title: nothing };
  const goal = {
    title: nothing,
    description: nothing,
    level: 'individual',
    ambition: 'committed',
    cycleId: '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b11',
    owner: { kind: 'person', id: '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b11' },
    keyResults: [
      { title: nothing, measure: { kind: 'atLeast', limit: 1, unit: nothing } },
      { title: 'Ship', measure: { kind: 'milestone', parts: [part] } },
    ],
  };
  expect(messages(setGoalBody, goal)).toEqual([
    ['title', refused],
    ['description', refused],
    ['keyResults/0/title', refused],
    ['keyResults/0/measure/unit', refused],
    ['keyResults/1/measure/parts/0/title', refused],
  ]);
});

test('reads events with invisible names', () => {
  const unit = { unitId: '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b11', name: '\u200b', kind: 'team' };
  const data = { ...unit, occurredAt: '2026-01-05T09:00:00.000Z' };
  expect(unitFounded.schema.parse(data)).toEqual(data);
});

test('the JSON schema of a text has its limits and a description', () => {
  expect(z.toJSONSchema(text, { io: 'input' })).toMatchObject({
    type: 'string',
    minLength: 1,
    maxLength: 8_000,
    description: 'must have at least one visible character',
  });
});

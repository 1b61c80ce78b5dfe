import { expect, test } from 'vitest';
import { onLogInMemory } from './claims.fixture.ts';
import { cycleTemplateRoutes } from './cycles/cycle-template.routes.ts';
import { goalFieldRoutes } from './goals/goal-field.routes.ts';
import { goalTemplateRoutes } from './goals/goal-template.routes.ts';
import { scorecardTemplateRoutes } from './scorecards/scorecard-template.routes.ts';

const start = () => {
  const { send, ...rest } = onLogInMemory(goalFieldRoutes);
  return {
    define: (key: string, name: string) => send('DefineGoalField', key, { name, kind: 'text' }),
    rename: (key: string, id: string, name: string) => send('ReviseGoalField', key, { id, name }),
    ...rest,
  };
};

test('a command that was broken off after its claim is completed by its repeat', async () => {
  const { define, fail } = start();
  fail('goalField');
  expect(await define('one', 'Size')).toBe('died');
  fail();
  expect(await define('two', 'size')).toBe('goal-field/name-taken');
  expect(await define('one', 'Size')).toMatchObject({ created: true, unchanged: false });
});

test('its repeat is refused if the name went to another field meanwhile', async () => {
  const { define, fail, pass } = start();
  fail('goalField');
  await define('one', 'Size');
  fail();
  pass(61);
  expect(await define('two', 'size')).toMatchObject({ created: true });
  expect(await define('one', 'Size')).toBe('goal-field/name-taken');
});

test('a repeat of what was done is answered as the first time, and claims nothing', async () => {
  const { define, rename } = start();
  const { id } = await define('one', 'Size');
  await rename('two', id, 'Weight');
  await rename('three', id, 'Height');
  expect(await define('four', 'weight')).toMatchObject({ created: true });
  expect(await rename('two', id, 'Weight')).toMatchObject({ unchanged: true });
  expect(await rename('five', id, 'Size')).toMatchObject({ unchanged: false });
  await rename('six', id, 'Height');
  await rename('five', id, 'Size');
  expect(await define('seven', 'Size')).toMatchObject({ created: true });
});

test.each([
  [
    'GoalTemplate',
    'goal',
    goalTemplateRoutes,
    { title: 'Customers recommend us', ambition: 'committed', tags: [] },
  ],
  [
    'ScorecardTemplate',
    'scorecard',
    scorecardTemplateRoutes,
    {
      level: 'enterprise',
      perspectives: [{ perspectiveId: 'people', name: 'People', weight: 1, objectives: [] }],
    },
  ],
  ['CycleTemplate', 'cycle', cycleTemplateRoutes, { kind: 'okr', scale: null, dimensions: [] }],
] as const)('a %s has a name that no other one in use has', async (type, noun, routes, content) => {
  const { send } = onLogInMemory(routes);
  const body = { keyResults: [], ...content };
  const draft = (key: string, name: string) => send(`Draft${type}`, key, { ...body, name });
  const { id } = await draft('one', 'Loyalty');
  expect(await draft('one', 'Loyalty')).toMatchObject({ id, unchanged: true });
  expect(await draft('two', ' LOYALTY')).toBe(`${noun}-template/name-taken`);
  const other = await draft('three', 'Growth');
  const revise = (key: string, name: string) => send(`Revise${type}`, key, { ...body, id: other.id, name });
  expect(await revise('four', 'Loyalty')).toBe(`${noun}-template/name-taken`);
  await send(`Retire${type}`, 'five', { id });
  expect(await revise('six', 'Loyalty')).toMatchObject({ unchanged: false });
  expect(await draft('seven', 'Growth')).toMatchObject({ created: true });
});

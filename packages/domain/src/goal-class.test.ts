import type { GoalEvent } from '@cairn/contracts/goal.events';
import { given } from '@cairn/testing/given-when-then';
import { test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { closed, context, facts, goalId, goalWasSet, setGoal } from './goal.fixture.ts';

const classify = (data: object, when?: { at: string }) =>
  commandOf('ClassifyGoal', { goalId, ...data }, when);
type Classified = Extract<GoalEvent, { type: 'GoalClassified' }>['data'];
const from = { tags: [], folder: null };
const classified = (data: Partial<Classified>): GoalEvent => ({
  type: 'GoalClassified',
  data: { goalId, context, ...from, from, occurredAt: now, ...data },
});
const set = goalWasSet();
const tagged = classified({ tags: ['growth', 'risk'] });

test('a goal is set with its tags, each once and in order, and in a folder', () => {
  given(goal)
    .when(setGoal({ tags: ['risk', 'growth', 'risk'], folder: 'Q3' }), facts)
    .decides(goalWasSet({ tags: ['growth', 'risk'], folder: 'Q3' }));
});

test('a goal gets other tags, and keeps what is not given', () => {
  given(goal, set)
    .when(classify({ tags: ['risk', 'growth'] }), facts)
    .decides(tagged);
  given(goal, set, tagged)
    .when(classify({ folder: 'Q3' }), facts)
    .decides(
      classified({
        tags: ['growth', 'risk'],
        folder: 'Q3',
        from: { tags: ['growth', 'risk'], folder: null },
      }),
    );
});

test('the tags and the folder that a goal has already change nothing', () => {
  given(goal, set, tagged)
    .when(classify({ tags: ['risk', 'growth'], folder: null }), facts)
    .decidesNothing();
});

test('a closed goal keeps its tags, and a change that dates back needs a reason', () => {
  given(goal, set, closed)
    .when(classify({ tags: ['risk'] }), facts)
    .refuses('goal/already-closed');
  given(goal, set)
    .when(classify({ tags: ['risk'] }, { at: '2026-07-02T09:00:00.000Z' }), facts)
    .decides(classified({ tags: ['risk'], occurredAt: '2026-07-02T09:00:00.000Z' }));
  const dated = { tags: ['risk'], occurredAt: now };
  given(goal, set)
    .when(classify(dated, { at: '2026-07-02T09:00:00.000Z' }), facts)
    .refuses('goal/reason-missing', 'reason');
});

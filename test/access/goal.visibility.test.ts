import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import { seesGoal } from '@cairn/access/goal.visibility';
import { anyOrganisation, statesIn } from '@cairn/access/organisation.arbitrary';
import type { Requester } from '@cairn/access/requester';
import { anyGoal, anyRequester } from '@cairn/access/things.arbitrary';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { evolveGoal, type GoalState } from '@cairn/domain/goal.state';
import { visibleTo } from '@cairn/query-service/goals/goal.visibility.sql';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadModels, startReadModels } from './read-models.ts';
import { viewerOf } from './viewer.ts';

let readModels: ReadModels;
beforeAll(async () => {
  readModels = await startReadModels();
});
afterAll(() => readModels.close());

const ids = Array.from({ length: 8 }, (_, i) => `goal ${i}`);
const anyGoals = fc.tuple(...ids.map(anyGoal));
const anyRequesters = fc.array(anyRequester, { minLength: 8, maxLength: 8 });

const seenInSql = async (requester: Requester): Promise<string[]> => {
  const viewer = viewerOf(requester, 'ReadGoals');
  if (!viewer) return [];
  const found = await readModels.select(
    sql<{
      id: string;
    }>`select g.goal_id as id from okr.goal g where ${visibleTo(viewer)} order by id`,
  );
  return found.map(({ id }) => id);
};

const stateOf = (events: readonly GoalEvent[]): GoalState =>
  events.reduce<GoalState>(evolveGoal, { status: 'unset' });

test('SQL shows each requester exactly the goals that the pure rule shows them', async () => {
  const seen = { some: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrganisation, anyGoals, anyRequesters, async (people, goals, requesters) => {
      await readModels.fold([...people, ...goals.flat()]);
      const states = goals.map(stateOf);
      for (const requester of requesters) {
        const expected = ids.filter((_, i) => {
          const goal = states[i];
          return goal && goal.status !== 'unset' && answerAtOnce(seesGoal(requester, goal), statesIn(people));
        });
        seen[expected.length > 0 ? 'some' : 'none'] += 1;
        expect({ requester, seen: await seenInSql(requester) }).toEqual({ requester, seen: expected });
      }
    }),
    // With half as many, one run in two hundred would not meet each kind of sight.
    { numRuns: rounds(15), endOnFailure: true },
  );
  expect(Math.min(seen.some, seen.none)).toBeGreaterThan(0);
});

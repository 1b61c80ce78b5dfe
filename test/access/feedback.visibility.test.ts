import { anyOrganisation } from '@cairn/access/organisation.arbitrary';
import type { Requester } from '@cairn/access/requester';
import { anyRequester } from '@cairn/access/things.arbitrary';
import { pageOfFeedback } from '@cairn/query-service/feedback/feedback.query';
import { isMeantFor } from '@cairn/query-service/feedback/feedback.visibility.sql';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadModels, startReadModels } from './read-models.ts';
import { anyPieces, meantByRule, shownByRule, type ShownFeedback, shownInRows } from './shown-feedback.ts';
import { viewerOf } from './viewer.ts';

let readModels: ReadModels;
beforeAll(async () => {
  readModels = await startReadModels();
});
afterAll(() => readModels.close());

const anyRequesters = fc.array(anyRequester, { minLength: 8, maxLength: 8 });

const shownInSql = async (
  requester: Requester,
  filter: { giver?: string } = {},
): Promise<ShownFeedback[]> => {
  const [feedback, goals] = [viewerOf(requester, 'ReadFeedback'), viewerOf(requester, 'ReadGoals')];
  if (!feedback || !goals) return [];
  const page = pageOfFeedback(filter, { viewers: { feedback, goals }, before: undefined, limit: 100 });
  const [found] = await readModels.select(page);
  return shownInRows(found?.feedback ?? []);
};

/** The ids of the feedback that is meant for a requester; what they gave counts for nothing. */
const meantInSql = async (requester: Requester): Promise<string[]> => {
  const viewer = viewerOf(requester, 'ReadFeedback');
  if (!viewer) return [];
  const found = await readModels.select(
    sql<{
      id: string;
    }>`select f.feedback_id as id from review.feedback f where ${isMeantFor(viewer)} order by 1`,
  );
  return found.map(({ id }) => id);
};

test('SQL shows each requester the same feedback, givers and texts as the pure rules', async () => {
  const seen = { named: 0, unnamed: 0, withoutWords: 0, meant: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrganisation, anyPieces, anyRequesters, async (people, pieces, requesters) => {
      await readModels.fold([...people, ...pieces.flat()]);
      for (const requester of requesters) {
        const expected = shownByRule(requester, { people, pieces });
        for (const { giver, hasWords } of expected) {
          seen[giver === null ? 'unnamed' : 'named'] += 1;
          if (!hasWords) seen.withoutWords += 1;
        }
        expect({ requester, shown: await shownInSql(requester) }).toEqual({ requester, shown: expected });
        const meant = meantByRule(requester, { people, pieces });
        seen.meant += meant.length;
        expect({ requester, meant: await meantInSql(requester) }).toEqual({ requester, meant });
        const byAnn = expected.filter(({ giver }) => giver === 'ann');
        expect(await shownInSql(requester, { giver: 'ann' })).toEqual(byAnn);
      }
    }),
    { numRuns: rounds(8), endOnFailure: true },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

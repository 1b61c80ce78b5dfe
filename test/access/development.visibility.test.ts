import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import { seesDevelopment } from '@cairn/access/development.visibility';
import { anyOrganisation, people, statesIn } from '@cairn/access/organisation.arbitrary';
import type { Requester } from '@cairn/access/requester';
import { anyRequester } from '@cairn/access/things.arbitrary';
import { seesDevelopment as seesInSql } from '@cairn/query-service/development/development.sql';
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

const anyRequesters = fc.array(anyRequester, { minLength: 8, maxLength: 8 });

const seenInSql = async (requester: Requester): Promise<string[]> => {
  const viewer = viewerOf(requester, 'ReadDevelopment');
  if (!viewer) return [];
  const found = await readModels.select(
    sql<{
      id: string;
    }>`select d.person_id as id from unnest(${people}::text[]) d(person_id) where ${seesInSql(viewer)}`,
  );
  return found.map(({ id }) => id).sort();
};

test('SQL shows each requester the development of the same people as the pure rule does', async () => {
  const seen = { own: 0, others: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrganisation, anyRequesters, async (events, requesters) => {
      await readModels.fold(events);
      for (const requester of requesters) {
        const sees = (personId: string): boolean =>
          answerAtOnce(seesDevelopment(requester, personId), statesIn(events));
        const expected = people.filter(sees).sort();
        seen.own += Number(expected.some((each) => each === requester.personId));
        seen.others += Number(expected.some((personId) => personId !== requester.personId));
        seen.none += Number(expected.length === 0);
        expect({ requester, seen: await seenInSql(requester) }).toEqual({ requester, seen: expected });
      }
    }),
    { numRuns: rounds(8), endOnFailure: true },
  );
  expect(Math.min(seen.own, seen.others, seen.none)).toBeGreaterThan(0);
});

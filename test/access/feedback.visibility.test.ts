import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import { namesGiver, readsFeedback, showsWords } from '@cairn/access/feedback.visibility';
import { anyOrganisation, statesIn } from '@cairn/access/organisation.arbitrary';
import type { Requester } from '@cairn/access/requester';
import { anyFeedback, anyRequester } from '@cairn/access/things.arbitrary';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { evolveFeedback, type FeedbackState } from '@cairn/domain/feedback.state';
import { feedbackRow, pageOfFeedback } from '@cairn/query-service/feedback/feedback.query';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadModels, startReadModels } from './read-models.ts';
import { viewerOf } from './viewer.ts';

type Read = { id: string; giver: string | null; hasWords: boolean };

let readModels: ReadModels;
beforeAll(async () => {
  readModels = await startReadModels();
});
afterAll(() => readModels.close());

const ids = Array.from({ length: 8 }, (_, i) => `feedback ${i}`);
const anyPieces = fc.tuple(...ids.map(anyFeedback));
const anyRequesters = fc.array(anyRequester, { minLength: 8, maxLength: 8 });

const readInSql = async (requester: Requester, filter: { giver?: string } = {}): Promise<Read[]> => {
  const viewer = viewerOf(requester, 'ReadFeedback');
  if (!viewer) return [];
  const [rows] = await readModels.select(
    pageOfFeedback(filter, { viewer, before: undefined, limit: ids.length }),
  );
  return (rows?.feedback ?? [])
    .map(feedbackRow)
    .map(({ feedback_id: id, giver_id: giver, text }) => ({ id, giver, hasWords: text !== null }))
    .sort((a, b) => a.id.localeCompare(b.id));
};

const readByRule = (
  requester: Requester,
  people: readonly PersonEvent[],
  pieces: readonly (readonly FeedbackEvent[])[],
): Read[] =>
  pieces.flatMap((events, i) => {
    const feedback = events.reduce<FeedbackState>(evolveFeedback, { status: 'unset' });
    if (feedback.status === 'unset') return [];
    if (!answerAtOnce(readsFeedback(requester, feedback), statesIn(people))) return [];
    const giver = namesGiver(requester, feedback) ? feedback.giverId : null;
    return [{ id: ids[i] ?? '', giver, hasWords: showsWords(requester, feedback) }];
  });

test('SQL shows each requester the same feedback, givers and texts as the pure rules', async () => {
  const seen = { named: 0, unnamed: 0, withoutWords: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrganisation, anyPieces, anyRequesters, async (people, pieces, requesters) => {
      await readModels.fold([...people, ...pieces.flat()]);
      for (const requester of requesters) {
        const expected = readByRule(requester, people, pieces);
        for (const { giver, hasWords } of expected) {
          seen[giver === null ? 'unnamed' : 'named'] += 1;
          if (!hasWords) seen.withoutWords += 1;
        }
        expect({ requester, read: await readInSql(requester) }).toEqual({ requester, read: expected });
        const byAnn = expected.filter(({ giver }) => giver === 'ann');
        expect(await readInSql(requester, { giver: 'ann' })).toEqual(byAnn);
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(Math.min(seen.named, seen.unnamed, seen.withoutWords)).toBeGreaterThan(0);
});

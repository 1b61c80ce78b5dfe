import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FinishedReview } from '../journeys/finished-review.fixture.ts';
import type { System } from '../system.ts';

type Report = {
  subjectName: string;
  rating: { mark: number; label: string; state: string; byName: string; rationale: string };
  evidence: { withheld: boolean; type?: string; title?: string | null }[];
  goals: { title: string; progress: number }[];
  flags: object[];
  steps: { type: string; sentence: string }[];
};

/** The tests of the report of a finished review that is not shared yet. */
export const reportTests = (given: () => { system: System; done: FinishedReview }): void => {
  const pathOf = ({ reviewId }: FinishedReview): string => `/reviews/${reviewId}/report`;

  describe('the report of a review', () => {
    test('tells the rating, how it came about, on which evidence, and the flags in plain words', async () => {
      const { system, done } = given();
      const report = await system.reads<Report>(done.hr, pathOf(done));
      expect(report).toMatchObject({
        subjectName: 'Sam',
        rating: { mark: 3, label: 'good', state: 'final', byName: 'Bea' },
        goals: [{ title: 'Customers recommend us', progress: 0.65 }],
      });
      expect(report.evidence.map(({ type }) => type)).toEqual([
        ...Array.from({ length: 3 }, () => 'CheckInRecorded'),
        ...Array.from({ length: 2 }, () => 'FeedbackGiven'),
      ]);
      expect(report.flags).toMatchObject([
        {
          sentence: expect.stringMatching(/^The text cites 0 pieces of evidence .+; look at .+\.$/),
          numbers: { evidence: 0 },
          life: { shown: [{ readerName: 'Rosa' }], secondsToAnswer: null },
        },
      ]);
      expect(report.steps.at(0)?.type).toBe('ReviewOpened');
      expect(report.steps.map(({ sentence }) => sentence)).toContain('Bea moved the mark from 4 to 3.');
    });

    test('is a page that prints, if that is asked for', async () => {
      const { system, done } = given();
      const { status, headers, text } = await system.get(done.hr, pathOf(done), { accept: 'text/html' });
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      for (const part of ['@page', '<h1>Review of Sam</h1>', 'Bea moved the mark from 4 to 3.'])
        expect(text).toContain(part);
    });

    test('names no confidential giver to anybody', async () => {
      const { system, done } = given();
      for (const by of [done.hr, done.auditor, done.rater, done.boss])
        for (const accept of ['application/json', 'text/html']) {
          const { status, text } = await system.get(by, pathOf(done), { accept });
          expect([status, text.includes(done.giver.personId), text.includes('Gil')]).toEqual([
            200,
            false,
            false,
          ]);
        }
    });

    test('is answered 404, without a hint, to its subject before it is shared, and to participants', async () => {
      const { system, done } = given();
      const unknown = await system.refusal(done.hr, `/reviews/${randomUUID()}/report`);
      expect(unknown).toMatchObject({ status: 404, code: 'review/not-found' });
      for (const by of [done.subject, done.peer, done.giver])
        expect(await system.refusal(by, pathOf(done))).toEqual(unknown);
    });
  });
};

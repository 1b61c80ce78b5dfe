import { beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { assessment, openReview, reviewCycle, type Staff, year } from './organisation.fixture.ts';

type Given = { system: System; people: Staff };
type Finding = { flagId: string; detector: string };
type Summary = { findings: Finding[]; figures: object[]; notLookedAt: object[] };
type Problem = { code: string; fields?: { path: string; message: string }[] };

const policy = {
  version: 'texts-1',
  minimum: { assessments: 0, evidence: 0 },
  detectors: {
    unsupportedClaim: '4',
    personalityLanguage: '1',
    agenticCommunal: '1',
    toneAgainstRating: '1',
    selfManagerGap: '1',
    singleRater: '1',
  },
  thresholds: { singleRater: { threshold: 0.6 } },
};

const harsh = [
  'She missed 3 of 4 dates, the result was poor and disappointing, and customers were unhappy and angry.',
  'She is abrasive in meetings.',
  'They said that it was planned to try again in May with another plan for the second half of the year. '.repeat(
    4,
  ),
].join(' ');

const german = 'Sie hat die Termine nicht gehalten und ist im Umgang mit Kollegen oft schroff.';

/** What the detectors of texts and raters find, as a caller sees it. */
export const textFindingTests = (given: () => Given): void => {
  let review: Awaited<ReturnType<typeof openReview>>;
  let foreign: Awaited<ReturnType<typeof openReview>>;
  let cycleId: string;

  const summaryOf = (by: Caller, reviewId: string) =>
    given().system.reads<Summary>(by, `/review-summaries/${reviewId}`);
  const all = (mark: number) => ['quality', 'teamwork'].map((dimension) => ({ dimension, mark }));

  beforeAll(async () => {
    const { system, people } = given();
    const { hr, rater, subject, peer, unitId } = people;
    const scoped = {
      scope: unitId,
      policy,
      dimensions: all(1).map(({ dimension }) => ({ dimension, label: dimension })),
    };
    ({ id: cycleId } = await system.does(hr, '/cycles', reviewCycle('Texts', `${year + 2}-12-31`, scoped)));
    review = await openReview(system, people, { subject, cycleId });
    const own = { ratings: all(5), text: 'I closed 40 cases in March.' };
    await review.on(subject, 'assessments', assessment(await review.assign(subject, 'self'), own));
    const written = { ratings: all(3), text: harsh };
    await review.on(rater, 'assessments', assessment(await review.assign(rater, 'manager'), written));
    await review.screened(rater, 'proposals', {
      mark: 5,
      rationale: 'The mark follows 4 dates.',
      evidence: [],
    });
    foreign = await openReview(system, people, { subject: peer, cycleId });
    const body = assessment(await foreign.assign(rater, 'manager'), {
      ratings: all(3),
      text: german,
      language: 'de',
    });
    await foreign.screened(rater, 'assessments', body);
  });

  describe('a review whose texts and raters are screened', () => {
    test('asks about personality language, and only informs about tone and a single rater', async () => {
      const { rater, hr } = given().people;
      const { findings } = await summaryOf(hr, review.reviewId);
      const found = Object.fromEntries(findings.map((each) => [each.detector, each]));
      expect(Object.keys(found).sort()).toEqual(['personalityLanguage', 'singleRater', 'toneAgainstRating']);
      expect(found).toMatchObject({
        personalityLanguage: {
          kind: 'asks',
          authorId: rater.personId,
          numbers: { criticising: 1 },
          sentence: expect.stringMatching(
            /^1 of \d+ sentences reads as criticism of the person and not of the work/,
          ),
        },
        toneAgainstRating: {
          kind: 'informs',
          about: 'rating',
          numbers: { mark: 5, toneBand: 1, ratingBand: 3 },
          sentence: expect.stringContaining('and the mark is in the high third of the scale'),
        },
        singleRater: { kind: 'informs', threshold: 0.6, numbers: { raters: 1, needed: 2 } },
      });
    });

    test('tells the gap between self and manager, and counts words, although nothing is flagged', async () => {
      const { figures } = await summaryOf(given().people.hr, review.reviewId);
      expect(figures).toMatchObject([
        { detector: 'agenticCommunal', sentence: expect.stringContaining('in 100') },
        { detector: 'selfManagerGap', numbers: { self: 5, manager: 3, gap: 2 } },
      ]);
    });

    test('needs answers to flags that ask before its rating is final, but not to flags that inform', async () => {
      const { system, people } = given();
      const { rater, boss, hr } = people;
      const path = `/reviews/${review.reviewId}/finalize`;
      const refused = await system.post<Problem>(boss, path, {});
      expect([refused.status, refused.body.code, refused.body.fields?.length]).toEqual([
        409,
        'review/unanswered-flag',
        1,
      ]);
      const { findings } = await summaryOf(hr, review.reviewId);
      const asked = findings.find(({ detector }) => detector === 'personalityLanguage');
      const answer = { answer: 'kept', reason: 'I will say what happened instead.' };
      await review.on(rater, `flags/${asked?.flagId}/answers`, answer);
      await review.on(boss, 'finalize');
    });

    test('says that a text in a language without a lexicon could not be looked at', async () => {
      const { findings, notLookedAt } = await summaryOf(given().people.hr, foreign.reviewId);
      expect(findings.map(({ detector }) => detector)).toEqual(['singleRater']);
      expect(notLookedAt).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            detector: 'personalityLanguage',
            sentence:
              'The detector personalityLanguage had too little to look at: 0 sentences in English, and it needs 1.',
          }),
          expect.objectContaining({ detector: 'unsupportedClaim' }),
        ]),
      );
    });

    test('shows the limits that its cycle sets', async () => {
      const { system, people } = given();
      expect(await system.reads(people.hr, `/cycles/${cycleId}`)).toMatchObject({
        policy: { thresholds: policy.thresholds },
      });
    });
  });
};

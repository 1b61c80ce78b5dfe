import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { openCycle, openReview, startLog } from './log.fixture.ts';
import { checksOf, start, varied } from './screen.fixture.ts';

const german = 'Sie ist im Umgang mit Kollegen oft schroff und hat keine Geduld.';

describe('personality language', () => {
  test('asks the author of an assessment or a rationale that criticises the person', () => {
    const log = start({ personalityLanguage: '1' });
    const review = openReview(log, '5b', '7a');
    review.assess(varied, { text: 'She met every deadline. She is abrasive with suppliers.' });
    review.propose(3, [], { rationale: 'He is rude, and everybody says so.' });
    expect(checksOf(log, 'personalityLanguage')).toMatchObject([
      {
        about: `assessment:${uuid('5b1')}`,
        outcome: 'flagged',
        sampleSize: 2,
        finding: { kind: 'asks', authorId: uuid('7a'), numbers: { sentences: 2, criticising: 1 } },
      },
      { about: `proposal:${uuid('5b2')}`, outcome: 'flagged' },
    ]);
  });

  test('reads the answers to questions too, and nothing that subjects write of themselves', () => {
    const log = start({ personalityLanguage: '1' });
    const review = openReview(log, '5b', '7a');
    const answers = [{ question: 'growth', text: 'You are too emotional when plans change.' }];
    review.assess(varied, { answers });
    expect(checksOf(log, 'personalityLanguage')).toMatchObject([{ outcome: 'flagged' }]);
    const own = openReview(log, '5c', '7a');
    own.assess(varied, { answers, relation: 'self', authorId: uuid('5c') });
    expect(checksOf(log, 'personalityLanguage')).toMatchObject([
      { about: 'review', outcome: 'notEnoughData' },
    ]);
  });

  test('is not enough data in a language without a lexicon, declared, usual in the cycle or neither', () => {
    const log = start({ personalityLanguage: '1', unsupportedClaim: '3' });
    openReview(log, '5b', '7a').assess(varied, { text: german });
    expect(log.screened.at(-1)?.checks.map(({ outcome }) => outcome)).toEqual([
      'notEnoughData',
      'notEnoughData',
    ]);
    openReview(log, '5c', '7a').assess(varied, { text: 'She is abrasive.', language: 'de' });
    expect(checksOf(log, 'personalityLanguage')).toMatchObject([{ outcome: 'notEnoughData' }]);
    const french = startLog();
    openCycle(french, { personalityLanguage: '1' }, { language: 'fr' });
    const review = openReview(french, '5b', '7a');
    review.assess(varied, { text: 'She is abrasive with suppliers.' });
    expect(checksOf(french, 'personalityLanguage')).toMatchObject([{ outcome: 'notEnoughData' }]);
    review.assess(varied, { text: 'She is abrasive with suppliers.', language: 'en-IE' });
    expect(checksOf(french, 'personalityLanguage')).toMatchObject([{ outcome: 'flagged' }]);
  });
});

test('the figures of agentic and communal words are told although nothing is flagged', () => {
  const log = start({ agenticCommunal: '1' });
  const text = `She is ambitious and warm. ${'They did what was agreed. '.repeat(20)}`;
  openReview(log, '5b', '7a').assess(varied, { text });
  expect(checksOf(log, 'agenticCommunal')).toMatchObject([
    { outcome: 'clear', sampleSize: 105, numbers: { words: 105, agentic: 1, communal: 1 } },
  ]);
});

test('a friendly text with a low mark informs, over the rationale and the rater’s assessment together', () => {
  const log = startLog();
  const marks = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));
  openCycle(log, { toneAgainstRating: '1' }, { scale: { name: 'Five', version: '1', marks } });
  const review = openReview(log, '5b', '7a');
  review.assess(varied, {
    text: `Excellent, brilliant and helpful. ${'They did what was agreed. '.repeat(8)}`,
  });
  expect(checksOf(log, 'toneAgainstRating')).toMatchObject([{ outcome: 'notEnoughData' }]);
  review.propose(1, [], { rationale: 'A great success, and we are happy with the good result.' });
  expect(checksOf(log, 'toneAgainstRating')).toMatchObject([
    {
      about: 'rating',
      outcome: 'flagged',
      finding: { kind: 'informs', numbers: { mark: 1, toneBand: 3, ratingBand: 1 } },
    },
  ]);
});

test('the state of the reactor keeps no word of a text', () => {
  const log = start({ personalityLanguage: '1', agenticCommunal: '1', toneAgainstRating: '1' });
  const review = openReview(log, '5b', '7a');
  review.assess(varied, { text: 'SECRET is abrasive.', answers: [{ question: 'growth', text: 'SECRET' }] });
  review.propose(3, [], { rationale: 'SECRET is rude.' });
  const text = JSON.stringify(log.state, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  expect(text).toContain(uuid('5b'));
  expect(text).not.toMatch(/secret|abrasive|rude/i);
});

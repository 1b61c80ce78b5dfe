import { describe, expect, test } from 'vitest';
import { detectors, organisationDetectors } from '../detectors.ts';
import { english } from './en/words.ts';
import { findingSentence, textsSentence, tooLittleSentence } from './sentence.ts';

const found = (detector: string, numbers: Record<string, number>, more = {}) => ({
  detector,
  numbers,
  sampleSize: 6,
  minimum: 4,
  threshold: 0.05,
  ...more,
});

const names = [...Object.keys(detectors), ...Object.keys(organisationDetectors)];

describe('the sentence of a finding', () => {
  test('every detector has a sentence and a unit of its own', () => {
    expect(Object.keys(english.detectors).sort()).toEqual([...names].sort());
    const sentences = names.map((name) => findingSentence(found(name, {})));
    expect(new Set(sentences).size).toBe(names.length);
    const units = names.map((name) => tooLittleSentence(found(name, {})));
    for (const each of units) expect(each).not.toContain(' items');
  });

  test.each(names)('%s says how often it happens by chance, and what to look at', (name) => {
    const sentence = findingSentence(found(name, {}));
    expect(sentence).toMatch(/by chance/);
    expect(sentence).toMatch(/; look at .+\.$/);
    expect(sentence).toMatch(/^[A-Z0-9][^.]*(\.\d[^.]*)*\.$/);
  });

  test.each([
    [
      found('recency', { cited: 6, citedLate: 5, all: 55, allLate: 15, p: 0.0123 }),
      '5 of the 6 dated events that the rating cites are from the last quarter of the period, against 15 of all 55; by chance this happens in about 1.2 % of cases; look at whether the earlier part of the period is represented.',
    ],
    [
      found('straightLiningAcross', { people: 6, others: 40, marks: 1, chance: 0.0002 }),
      'All 6 people whom this rater rated got the same mark, compared with 40 marks by the other raters; by chance this happens in fewer than 0.1 % of cases; look at what each of these people did.',
    ],
    [
      found('straightLiningWithin', { dimensions: 5, inARow: 3 }, { threshold: 3 }),
      'All 5 dimensions got the same mark, and so did those of at least 3 people in a row by this rater, although people seldom do equally well in everything; no figure exists for how often this happens by chance; look at each dimension on its own.',
    ],
    [
      found('goalpost', { cited: 2, revised: 1, revisions: 2, rise: 0.25 }, { threshold: 0.1 }),
      'Late revisions (2) of measures or weights lift the progress of one of 2 cited goals by 25 %, and 10 % is the limit; no figure exists for how often this happens by chance; look at the progress under the measures as first set.',
    ],
    [
      found('unsupportedClaim', { evidence: 0, numbers: 0, dates: 0, artefacts: 0 }, { threshold: 1 }),
      'The text cites 0 pieces of evidence and names too few numbers, dates and artefacts: at least 1 of any of these is expected; no figure exists for how often this happens by chance; look at what happened, and cite it or describe it.',
    ],
    [
      found('personalityLanguage', { sentences: 4, criticising: 1 }, { threshold: 1 }),
      '1 of 4 sentences reads as criticism of the person and not of the work, by a list of English words; no figure exists for how often this happens by chance; look at what the person did, and say that instead.',
    ],
    [
      found('agenticCommunal', {
        words: 150,
        agentic: 3,
        communal: 1,
        agenticPer100: 2,
        communalPer100: 0.667,
      }),
      '3 agentic and 1 communal words in 150, which is 2 and 0.7 in 100; no figure exists for how often this happens by chance; look at whether you would choose these words for everybody.',
    ],
    [
      found('toneAgainstRating', {
        words: 60,
        positive: 6,
        negative: 1,
        mark: 1,
        toneBand: 3,
        ratingBand: 1,
      }),
      'The tone of 60 words is high (6 of praise, 1 of fault), and the mark is in the low third of the scale; no figure exists for how often this happens by chance; look at whether the text explains the mark.',
    ],
    [
      found('selfManagerGap', { pairs: 40, self: 5, manager: 2, gap: 3, mean: 0.25, sd: 0.8, chance: 0.025 }),
      'The self rating is 3 above the manager’s, and the gaps of 40 other pairs have a mean of 0.25 and a standard deviation of 0.8; by chance 2.5 % of the other pairs are at least as far from that mean; look at what the two expected and what each of them saw.',
    ],
    [
      found('singleRater', { raters: 1, reliability: 0.52, needed: 3 }, { threshold: 0.7 }),
      'One person rated, which gives a reliability of 0.52 against the 0.7 that 3 raters reach; this is a count, and by chance it cannot happen; look at whether somebody else saw this work.',
    ],
    [
      found('fourFifths', { n: 40, selected: 4, others: 80, othersSelected: 20, ratio: 0.4, p: 0.0621 }),
      '4 of 40 people of this group were selected, against 20 of 80 other people, which is an impact ratio of 0.4; by chance this happens in about 6.2 % of cases; look at what the ratings of this group rest on.',
    ],
    [
      found('scoreImpact', {
        n: 40,
        above: 8,
        others: 80,
        othersAbove: 40,
        ratio: 0.4,
        p: 0.0004,
        pByRater: 0.013,
      }),
      '8 of 40 people of this group are above the median mark, against 40 of 80 other people, which is an impact ratio of 0.4; by chance this happens in about 1.3 % of cases if people of one rater are alike, and in fewer than 0.1 % if they are not; look at what the ratings of this group rest on.',
    ],
    [
      found('fourFifths', { n: 40, selected: 4, others: 80, othersSelected: 20, p: 0.0621, pByRater: 0.02 }),
      '4 of 40 people of this group were selected, against 20 of 80 other people, which is an impact ratio of 0; by chance this happens in about 6.2 % of cases; look at what the ratings of this group rest on.',
    ],
    [
      found('order', { ratings: 16, autocorrelation: -0.613, limit: -0.5 }, { threshold: -2 }),
      'The 16 ratings of this rater swing against the one before, with an autocorrelation of -0.61 and a limit of -0.5; no figure exists for how often this happens by chance; look at ratings that directly follow a very high or a very low one.',
    ],
  ])('tells of %o in plain words', (finding, sentence) => {
    expect(findingSentence(finding)).toBe(sentence);
  });

  test('tells in how many texts of merged input something was found, and never in which', () => {
    const found = { detector: 'unsupportedClaim', texts: 5, flagged: 2, withoutData: 1 };
    expect(textsSentence(found)).toBe(
      '2 of the 5 texts name too few numbers, dates and artefacts; 1 could not be looked at; no figure exists for how often this happens by chance; which texts these are is kept nowhere; read all of them with this in mind.',
    );
    expect(textsSentence({ ...found, detector: 'toString', withoutData: 0 })).toMatch(
      /^2 of the 5 texts were flagged by the detector toString;/,
    );
  });

  test('an unknown detector is named', () => {
    expect(findingSentence(found('toString', {}))).toContain(
      'The detector toString found something in 6 items',
    );
  });

  test('a language without words gets English ones', () => {
    const finding = found('recency', { cited: 4 });
    expect(findingSentence(finding, 'de')).toBe(findingSentence(finding));
    expect(tooLittleSentence(finding, 'de')).toBe(
      'The detector recency had too little to look at: 6 dated citations in the rating, and it needs 4.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { sentenceOf, spaced } from './plain.ts';
import { stepsOf } from './replay.fixture.ts';

const sentenceFor = (given: Parameters<typeof stepsOf>[0]): string | undefined =>
  stepsOf(given).map(sentenceOf)[0];

describe('the sentence of a step', () => {
  test('leaves out its dates, which stand beside it', () => {
    const at = '2026-01-10T09:00:00.000Z';
    const sentence = `Ada shared the review. It is dated ${at} and was recorded ${at}. It was recorded after the administration window.`;
    expect(sentenceFor({ type: 'ReviewShared', sentence })).toBe('Ada shared the review.');
  });

  test('never shows an id as a name', () => {
    const sentence = '0192f0c4-7b1a-7c3e-9d52-0000000000ff opened the review of Ben.';
    expect(sentenceFor({ type: 'ReviewOpened', sentence })).toBe(
      'Somebody who is not registered opened the review of Ben.',
    );
  });

  test('names a check in plain words', () => {
    const sentence = 'Ada answered the flag of recency: kept.';
    expect(sentenceFor({ type: 'FlagAnswered', sentence })).toBe(
      'Ada answered the flag of Mostly recent evidence: kept.',
    );
    expect(sentenceFor({ type: 'BiasFlagged', finding: { detector: 'halo' } })).toBe(
      'Flagged: One impression for everything.',
    );
  });
});

test('a name of the API is told in words', () => {
  expect(spaced('KeyResultRestated')).toBe('Key result restated');
});

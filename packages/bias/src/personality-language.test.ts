import { describe, expect, test } from 'vitest';
import { labelled, qualities } from './labelled.fixture.ts';
import { personalityLanguage } from './personality-language.ts';

const look = (text: string | undefined, more: { language?: string; usualLanguage?: string } = {}) =>
  personalityLanguage({ about: 'assessment:1', text, ...more });

describe('personality language', () => {
  test('counts the sentences that criticise the person', () => {
    expect(look('She is abrasive. The abrasive test data found three faults. He can be arrogant.')).toEqual({
      detector: 'personalityLanguage',
      version: '1',
      outcome: 'flagged',
      kind: 'asks',
      about: 'assessment:1',
      numbers: { sentences: 3, criticising: 2 },
      sampleSize: 3,
      minimum: 1,
      threshold: 1,
      source: 'Snyder 2014',
      ours: false,
    });
  });

  test.each([
    'Colleagues find him cold.',
    'Nobody can work around her temper.',
    'You should be warmer with the interns.',
    'He is not only opinionated but also rude.',
    'She lacks tact.',
    'Too emotional under pressure.',
  ])('flags "%s"', (text) => {
    expect(look(text, { language: 'en' }).outcome).toBe('flagged');
  });

  test.each([
    'The cold cache made the first request slow.',
    'We agreed on an aggressive deadline.',
    'He replaced a bossy linter.',
    'She is not abrasive, and I do not think that she is rude.',
    'A customer called her “difficult”, and said "she is rude".',
    'She stayed calm with an abrasive customer.',
    'Kafka is temperamental, and he keeps it running.',
    'Was she abrasive?',
    'I was impatient with the tooling.',
    'She is warm, patient and exact.',
  ])('does not flag "%s"', (text) => {
    expect(look(text, { language: 'en' }).outcome).toBe('clear');
  });

  test('a threshold of the cycle says how many sentences flag a text', () => {
    const facts = { about: 'assessment:1', text: 'She is abrasive, and the team suffers.' };
    expect(personalityLanguage(facts, { threshold: 2 })).toMatchObject({ outcome: 'clear', threshold: 2 });
  });

  test('an erased text, an empty one and one in another language are not enough data', () => {
    expect(look(undefined)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
    expect(look('').outcome).toBe('notEnoughData');
    expect(look('She is abrasive.', { language: 'de' }).outcome).toBe('notEnoughData');
    expect(look('Sie ist im Umgang mit Kollegen oft schroff.').outcome).toBe('notEnoughData');
    expect(look('She is often abrasive.', { usualLanguage: 'fr' }).outcome).toBe('notEnoughData');
  });

  test('a finding holds no word of the text', () => {
    expect(JSON.stringify(look('Zebulon is abrasive.', { language: 'en' }))).not.toMatch(/zebulon|abrasive/i);
  });
});

describe('the labelled sentences', () => {
  const found = qualities();

  test('are at least 300, about half of which criticise a person', () => {
    const rows = [...labelled('personality-language.tuning'), ...labelled('personality-language.held-out')];
    expect(rows.length).toBeGreaterThanOrEqual(300);
    const share = rows.filter(({ label }) => label === 'person').length / rows.length;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  });

  test.each([
    ['personality-language.tuning', 0.98, 0.98],
    ['personality-language.held-out', 0.97, 0.96],
    ['personality-language.further', 0.97, 0.97],
    ['personality-language.later', 0.96, 0.88],
    ['unsupported-claim', 0.95, 0.95],
    ['unsupported-claim.further', 0.82, 1],
  ])('%s are told apart with a precision of %d and a recall of %d', (name, precision, recall) => {
    expect(found[name]?.precision).toBeGreaterThanOrEqual(precision);
    expect(found[name]?.recall).toBeGreaterThanOrEqual(recall);
  });
});

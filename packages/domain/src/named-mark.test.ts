import { describe, expect, test } from 'vitest';
import { namesMark } from './named-mark.ts';

const scale = {
  name: 'five',
  version: '1',
  marks: [
    { value: 1, label: 'Unsatisfactory' },
    { value: 2, label: 'Below what was agreed' },
    { value: 3, label: 'Met' },
    { value: 4, label: 'Strong' },
    { value: 5, label: 'Far above what was agreed' },
  ],
};

describe('a text that names a mark', () => {
  test.each([
    'Her work was far above what was agreed.',
    'This is BELOW  WHAT WAS\nAGREED.',
    'Strong.',
    'I would call this "Strong".',
    'Rated strong in both quarters.',
    'A clear Strong for the year.',
    'She earned a strong rating.',
    'The mark should be met.',
    'Overall rating: 4.',
    'A rating of four is right.',
    'I rate this work a 5.',
    'Scored 4 in teamwork.',
    'A score of 4.0 would fit.',
    'He deserves a 5.',
    'I would give her a four for the year.',
    'That is 4/5.',
    'That is 4 out of five.',
    'A solid 4-star performance.',
    'The 4 rating is right.',
    'The rating is 4.',
    'The rating is\u200b 4.',
    'The rat\u00ading is 4.',
    'She deserves the highest mark.',
    'Full marks!',
    'Her performance was strong.',
    'Sam was clearly strong this year.',
    'They were strong throughout.',
    'She is a strong performer.',
  ])('is found: %s', (text) => {
    expect(namesMark(text, scale)).toBe(true);
  });
});

describe('a text that names no mark', () => {
  test.each([
    'NPS rose from 45 to 58.',
    'She closed 4 of 5 goals and met the deadline.',
    'Strong support from the team helped.',
    'Her check-ins were strong in the second quarter.',
    'On 4/5/2026 the release went out.',
    'The NPS score rose by 13 points.',
    'The score of the key result is 0.7.',
    'A score of 45 was the baseline.',
    'Two colleagues say that she listens.',
    'He gave a 3 day course.',
    'What would you say about the 4 check-ins that are missing?',
    'Mark Strongman closed three tickets.',
    'Progress is at 4% of the target.',
    'The level of detail grew in 3 reports.',
    'She was met at the station.',
    'The goal that was agreed was met.',
  ])('is let through: %s', (text) => {
    expect(namesMark(text, scale)).toBe(false);
  });
});

test('a mark between whole numbers, or below zero, is found on its own scale', () => {
  const halves = {
    name: 'halves',
    version: '1',
    marks: [
      { value: 3.5, label: '3.5' },
      { value: -1, label: '-1' },
    ],
  };
  expect(namesMark('A rating of 3.5.', halves)).toBe(true);
  expect(namesMark('A rating of 3,5.', halves)).toBe(true);
  expect(namesMark('A rating of -1.', halves)).toBe(true);
  expect(namesMark('A rating of 3.', halves)).toBe(false);
});

test('a label with letters of another alphabet is found', () => {
  const german = {
    ...scale,
    marks: [
      { value: 1, label: 'Übertroffen' },
      { value: 2, label: 'Erfüllt' },
    ],
  };
  expect(namesMark('Das Ziel wurde klar Übertroffen.', german)).toBe(true);
  expect(namesMark('Erfüllt.', german)).toBe(true);
});

test('without a scale there is no mark to name', () => {
  expect(namesMark('A rating of 4.', null)).toBe(false);
});

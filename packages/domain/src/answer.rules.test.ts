import { rejectionOf } from '@cairn/testing/given-when-then';
import type { Question } from '@cairn/contracts/question.values';
import { expect, test } from 'vitest';
import { refuseAnswers } from './answer.rules.ts';
import { cycle as pinned } from './review.fixture.ts';

const asked = { required: true, guidance: null };
const questions: Question[] = [
  { kind: 'dimension', dimension: 'quality', weight: 1, ...asked },
  { kind: 'text', question: 'next', wording: 'What is next?', ...asked },
];
const cycle = { ...pinned, status: 'open' as const, questions };
const ratings = [{ dimension: 'quality', mark: 4 }];
const answers = [{ question: 'next', text: 'A team.' }];

test('takes a mark or "does not apply" for a required dimension, and a text for a required question', () => {
  expect(() => refuseAnswers({ ratings, answers }, cycle)).not.toThrow();
  expect(() => refuseAnswers({ ratings: [], notApplicable: ['quality'], answers }, cycle)).not.toThrow();
});

test('asks for nothing in a cycle without questions', () => {
  expect(() => refuseAnswers({ ratings: [] }, { ...pinned, status: 'open' })).not.toThrow();
});

test.each([
  [
    'a required dimension without an answer',
    { ratings: [], answers },
    'review/unanswered-question',
    'ratings',
  ],
  ['a required question without an answer', { ratings }, 'review/unanswered-question', 'answers'],
  [
    'a dimension with a mark that does not apply',
    { ratings, notApplicable: ['quality'], answers },
    'review/dimension-twice',
    'notApplicable/0',
  ],
  [
    'an unknown dimension that does not apply',
    { ratings, notApplicable: ['luck'], answers },
    'review/unknown-dimension',
    'notApplicable/0',
  ],
  [
    'an answer to what was not asked',
    { ratings, answers: [...answers, { question: 'why', text: 'So' }] },
    'review/unknown-question',
    'answers/1/question',
  ],
  [
    'two answers to one question',
    { ratings, answers: [...answers, ...answers] },
    'review/unknown-question',
    'answers/1/question',
  ],
])('refuses %s', (_, answered, code, path) => {
  expect(rejectionOf(() => refuseAnswers(answered, cycle))).toMatchObject({ code, fields: [{ path }] });
});

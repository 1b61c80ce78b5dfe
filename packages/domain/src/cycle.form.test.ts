import { rejectionOf } from '@cairn/testing/given-when-then';
import type { OpenCycle } from '@cairn/contracts/cycle.commands';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import { copiedCycle } from './cycle.copy.ts';
import { checkQuestions } from './question.rules.ts';
import { cycle as pinned } from './review.fixture.ts';
import { checkStagesOf } from './stage.rules.ts';

const reviewCycle = { ...pinned, status: 'open' as const };

const { status: _, since: __, ...rules } = reviewCycle;
const opening = (more: Partial<OpenCycle['data']>): OpenCycle['data'] => ({
  ...rules,
  name: 'Reviews',
  occurredAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
const manager = { stage: 'manager' as const, from: '2026-07-01', to: '2026-07-10' };
const sharing = { stage: 'sharing' as const, from: '2026-07-05', to: '2026-07-20' };
const [{ dimension } = { dimension: '' }] = reviewCycle.dimensions;
const rated = { kind: 'dimension' as const, dimension, weight: 2, required: true, guidance: null };
const told = {
  kind: 'text' as const,
  question: 'next',
  wording: 'What is next?',
  required: false,
  guidance: null,
};

test('takes stages in their order, also if they overlap, and questions about its dimensions and texts', () => {
  expect(() => checkStagesOf(opening({ stages: [manager, sharing] }))).not.toThrow();
  expect(() => checkQuestions(opening({ questions: [rated, told] }))).not.toThrow();
});

test.each([
  ['stages out of their order', [sharing, manager], 'cycle/stages-out-of-order', 'stages/1/stage'],
  ['a stage twice', [manager, manager], 'cycle/stages-out-of-order', 'stages/1/stage'],
  [
    'a stage that ends before the one before it',
    [manager, { ...sharing, to: '2026-07-09' }],
    'cycle/stages-out-of-order',
    'stages/1/to',
  ],
  [
    'a stage that ends before it begins',
    [{ ...manager, to: '2026-06-30' }],
    'cycle/ends-before-it-begins',
    'stages/0/to',
  ],
])('refuses %s', (_name, stages, code, path) => {
  expect(rejectionOf(() => checkStagesOf(opening({ stages })))).toMatchObject({ code, fields: [{ path }] });
});

test.each([
  [
    'about an unknown dimension',
    [{ ...rated, dimension: 'luck' }],
    'cycle/unknown-dimension',
    'questions/0/dimension',
  ],
  ['that ask the same', [told, told], 'cycle/question-twice', 'questions/1/question'],
])('refuses questions %s', (_name, questions, code, path) => {
  expect(rejectionOf(() => checkQuestions(opening({ questions })))).toMatchObject({
    code,
    fields: [{ path }],
  });
});

test('refuses stages and questions of a cycle without reviews', () => {
  expect(rejectionOf(() => checkStagesOf(opening({ kind: 'okr', stages: [manager] })))).toMatchObject({
    code: 'cycle/stages-without-reviews',
  });
  expect(rejectionOf(() => checkQuestions(opening({ kind: 'okr', questions: [told] })))).toMatchObject({
    code: 'cycle/questions-without-reviews',
  });
});

test('a copy has the questions, and its stages as far from the end of its period', () => {
  const copied = {
    ...reviewCycle,
    evaluationPeriod: { from: '2026-01-01', to: '2026-06-30' },
    stages: [manager],
    questions: [rated, told],
  };
  const copy = commandOf('CopyCycle', { cycleId: uuid(91), copyOf: reviewCycle.cycleId, name: 'Next' });
  expect(copiedCycle(copy, copied).data).toMatchObject({
    questions: [rated, told],
    stages: [{ stage: 'manager', from: '2027-01-01', to: '2027-01-10' }],
  });
});

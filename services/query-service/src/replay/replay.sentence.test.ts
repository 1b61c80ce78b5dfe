import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import type { StepEvent } from './replay.history.ts';
import { sentenceOf } from './replay.sentence.ts';

const [sam, rosa, bea] = [uuid('1'), uuid('2'), uuid('3')];
const names: Record<string, string> = { [sam]: 'Sam', [rosa]: 'Rosa', [bea]: 'Bea' };
const told = (type: StepEvent['type'], data: object, by: string): string =>
  sentenceOf(
    {
      type,
      data: { context: { subjectId: sam, accountableRaterId: rosa }, ...data },
      metadata: { actor: { personId: by } },
    } as never,
    (id) => names[id] ?? id,
  );

test.each([
  ['ReviewOpened', {}, bea, 'Bea opened the review of Sam. Rosa is accountable for the rating.'],
  [
    'ParticipantAssigned',
    { personId: sam, relation: 'self' },
    bea,
    'Bea asked Sam for an assessment as self.',
  ],
  [
    'RatingProposed',
    { mark: 4, evidence: [] },
    rosa,
    'Rosa proposed the mark 4, without citing any evidence.',
  ],
  ['RatingProposed', { mark: 4, evidence: [{}] }, rosa, 'Rosa proposed the mark 4, citing one event.'],
  ['RatingMoved', { mark: 3, from: 4 }, bea, 'Bea moved the mark from 4 to 3.'],
  [
    'BiasFlagged',
    { detector: 'recency', about: 'rating', kind: 'asks' },
    bea,
    'The detector recency raised a flag about the rating. An answer is needed.',
  ],
  [
    'BiasFlagged',
    { detector: 'halo', about: `assessment:${sam}`, kind: 'informs' },
    bea,
    'The detector halo raised a flag about an assessment. It only informs.',
  ],
  ['ReviewWithdrawn', {}, bea, 'Bea withdrew the review.'],
  ['ReviewAcknowledged', { agrees: false }, sam, 'Sam acknowledged the review and disagrees.'],
] as const)('a step of type %s with %j by %s reads as a sentence', (type, data, by, sentence) => {
  expect(told(type, data, by)).toBe(sentence);
});

import { describe, expect, test } from 'vitest';
import { changedFacts, factsAfter } from './facts.ts';
import { stepsOf } from './replay.fixture.ts';

const people = { p1: 'Ada', p2: 'Ben' };
const asked = { a1: { personId: 'p2', relation: 'peer', released: false, declined: false } };
const flag = { kind: 'asks', detector: 'recency', about: 'rating' } as const;

const steps = stepsOf(
  { type: 'ReviewOpened', state: { review: { status: 'open' } } },
  {
    type: 'AssessmentSubmitted',
    data: { assignmentId: 'a1' },
    state: { review: { status: 'open', participants: asked, assessments: { a1: 's1' }, lastStep: 1 } },
  },
  {
    type: 'RatingProposed',
    texts: { rationale: 'Steady.' },
    state: {
      review: {
        status: 'open',
        participants: asked,
        assessments: { a1: 's1' },
        lastStep: 2,
        rating: { mark: 3, by: 'p1' },
      },
      screening: { last: { covers: 1, flags: { f1: flag } } },
    },
  },
  {
    type: 'FlagAnswered',
    state: {
      review: { status: 'open', lastStep: 2, answers: { f1: 'kept' } },
      screening: { last: { covers: 2, flags: { f1: flag } } },
    },
  },
);

const between = (from: number, to: number) =>
  changedFacts(factsAfter({ steps, people }, from), factsAfter({ steps, people }, to)).map(
    ({ name, before, after }) => `${name}: ${before} > ${after}`,
  );

describe('what changes at a step of a replay', () => {
  test('begins with nothing', () => {
    expect(between(0, 1)).toEqual(['Status:  > open']);
  });

  test('names who assessed, and how often', () => {
    expect(between(1, 2)).toEqual(['Ben, as a peer:  > assessed']);
  });

  test('has the mark, who set it, and why', () => {
    expect(between(2, 3)).toEqual([
      'Mark:  > 3',
      'Mark set by:  > Ada',
      'Reason for the mark:  > Steady.',
      'Flag: Mostly recent evidence:  > asks for an answer',
      'Check for bias:  > older than the last change',
    ]);
  });

  test('has the answer to a flag, and what is gone', () => {
    expect(between(3, 4)).toEqual([
      'Mark: 3 > ',
      'Mark set by: Ada > ',
      'Flag: Mostly recent evidence: asks for an answer > answered: kept as it is',
      'Check for bias: older than the last change > covers everything so far',
      'Ben, as a peer: assessed > ',
    ]);
  });

  test('is nothing between a step and itself', () => {
    expect(between(3, 3)).toEqual([]);
  });
});

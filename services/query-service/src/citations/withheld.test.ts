import { reviewEvents } from '@cairn/contracts/review.events';
import { screeningEvents } from '@cairn/contracts/screening.events';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withhold } from './withheld.ts';

type Place = { path: string; schema: z.ZodObject };

/** Every object in a schema, with its path. */
const objectsIn = (schema: z.ZodType, path: string): Place[] => {
  if (schema instanceof z.ZodObject)
    return [
      { path, schema },
      ...Object.entries(schema.shape).flatMap(([key, field]) =>
        objectsIn(field as z.ZodType, `${path}.${key}`),
      ),
    ];
  if (schema instanceof z.ZodArray) return objectsIn(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return objectsIn(schema.unwrap() as z.ZodType, path);
  return [];
};

const names = (schema: z.ZodObject): string[] => Object.keys(schema.shape);

describe('the places of a review in which a stream or a goal is named', () => {
  const places = [...reviewEvents, ...screeningEvents]
    .flatMap(({ type, schema }) => objectsIn(schema, type))
    .filter(({ schema }) => names(schema).some((name) => /^(stream|goalId|feedbackId|kpiId)$/.test(name)));

  test('are known', () => {
    expect(places.map(({ path }) => path)).toEqual([
      'AssessmentSubmitted.evidence[]',
      'RatingProposed.evidence[]',
      'RatingFinalized.goalResults[]',
      'ReviewDisputed.evidence[]',
      'ScreeningCompleted.trigger',
    ]);
  });

  test('all name a revision, by which the filter knows them', () => {
    for (const { schema } of places) expect(names(schema)).toContain('revision');
  });
});

describe('what is hidden', () => {
  const isHidden = (stream: string): boolean => stream === 'goal-1';

  test('shows its kind only, wherever it stands, and its path is told', () => {
    const data = {
      evidence: [
        { stream: 'goal-1', revision: 3 },
        { stream: 'kpi-2', revision: 0 },
      ],
      goalResults: [{ goalId: '1', revision: 3, progress: 0.4 }],
    };
    expect(withhold(data, isHidden, 'data')).toEqual({
      shown: {
        evidence: [
          { kind: 'goal', withheld: true },
          { stream: 'kpi-2', revision: 0 },
        ],
        goalResults: [{ kind: 'goal', withheld: true }],
      },
      hidden: ['data.evidence.0', 'data.goalResults.0'],
    });
  });

  test('changes nothing if nothing is hidden', () => {
    const data = { evidence: [{ stream: 'goal-2', revision: 3 }] };
    expect(withhold(data, isHidden, 'data')).toEqual({ shown: data, hidden: [] });
  });
});

import { expect } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Listed = { suggestions: { reviewId: string; status: string; modelVersion: string }[] };
type Summary = { assessments: { suggestions: { answer: string }[] }[] };

/** Expects the demo to show one suggestion accepted, one edited and one dismissed, and two of them used. */
export const showsSuggestions = async ({ system, hr }: { system: System; hr: Caller }): Promise<void> => {
  const { suggestions } = await system.reads<Listed>(hr, '/suggestions');
  expect(suggestions.map(({ status }) => status)).toEqual(['accepted', 'edited', 'dismissed']);
  const models = new Set(suggestions.map(({ modelVersion }) => modelVersion));
  expect(models).toEqual(new Set(['recorded-answers-1']));
  const path = `/review-summaries/${suggestions[0]?.reviewId}`;
  const { assessments } = await system.reads<Summary>(hr, path);
  const used = assessments.flatMap((each) => each.suggestions.map(({ answer }) => answer));
  expect(used).toEqual(['accepted', 'edited']);
};

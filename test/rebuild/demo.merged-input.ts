import { expect } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

/** Expects the demo to show merged input of five peers, and none of four, with the nominations of both. */
export const showsMergedInput = async (system: System, hr: Caller): Promise<void> => {
  type Named = { nominations: { reviewId: string; bySubject: boolean; status: string }[] };
  const { nominations } = await system.reads<Named>(hr, '/nominations?status=assigned&limit=100');
  const nominated = nominations.filter(({ bySubject }) => bySubject);
  expect(nominated).toHaveLength(9);
  const merged = [...new Set(nominated.map(({ reviewId }) => reviewId))].map((id) =>
    system.reads<{ relations: { texts: string[] }[] }>(hr, `/reviews/${id}/merged-input`),
  );
  const shown = (await Promise.all(merged)).map(({ relations }) => relations[0]);
  expect(shown).toMatchObject([
    { relation: 'peer', k: 5, status: 'released', answered: 5 },
    { relation: 'peer', k: 5, status: 'withheld', answered: 4, texts: [], means: [] },
  ]);
  expect(shown[0]?.texts).toHaveLength(5);
};

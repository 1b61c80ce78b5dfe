import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { showsSuggestions } from './demo.suggestions.ts';

type Running = { system: System; hr: Caller };

/** Expects the demo to show merged input of five peers, and none of four, with the nominations of both. */
const showsMergedInput = async ({ system, hr }: Running): Promise<void> => {
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

/** Expects the demo to show merged feedback of five people about one member of the project, and none of four about another. */
const showsMergedFeedback = async ({ system, hr }: Running): Promise<void> => {
  type Named = { nominations: { subjectId: string; bySubject: boolean }[] };
  const { nominations } = await system.reads<Named>(hr, '/nominations?status=assigned&limit=100');
  const subjects = new Set(
    nominations.filter(({ bySubject }) => bySubject).map(({ subjectId }) => subjectId),
  );
  const about = await Promise.all(
    [...subjects].map((id) =>
      system.reads<{ releases: { texts: string[] }[] }>(hr, `/people/${id}/merged-feedback`),
    ),
  );
  expect(about).toMatchObject([
    { releases: [{ status: 'released', k: 5 }], waiting: [] },
    { releases: [], waiting: [{ audience: 'subjectAndManager', pieces: 4 }] },
  ]);
  expect(about[0]?.releases[0]?.texts).toHaveLength(5);
};

/** Expects the demo to show feedback that was asked for: one request with an acknowledged answer, and one without. */
const showsFeedbackRequests = async ({ system, hr }: Running): Promise<void> => {
  const { requests } = await system.reads<{ requests: { requestId: string; subjectId: string }[] }>(
    hr,
    '/feedback-requests',
  );
  expect(requests).toMatchObject([
    { requesterName: 'Ines Prado', giverName: 'Wren Abbott', answered: true },
    { requesterName: 'Ines Prado', giverName: 'Karim Haddad', answered: false },
  ]);
  const { feedback } = await system.reads<{ feedback: { requestId: string | null }[] }>(
    hr,
    `/feedback?subject=${requests[0]?.subjectId}`,
  );
  expect(feedback.find(({ requestId }) => requestId === requests[0]?.requestId)).toMatchObject({
    acknowledged: { comment: expect.any(String) },
  });
};

/** The tests of merged input, requested feedback and suggested words in the demo. */
export const feedbackTests = (running: () => Running): void => {
  test('shows merged input of five peers, and none of four', () => showsMergedInput(running()));
  test('shows merged feedback of five people, and none of four', () => showsMergedFeedback(running()));
  test('shows feedback that was asked for and acknowledged', () => showsFeedbackRequests(running()));
  test('shows words of a recorded model that were accepted, edited and dismissed', () =>
    showsSuggestions(running()));
};

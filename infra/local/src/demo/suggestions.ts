import type { Api } from './api.ts';
import { lookAt } from './looks.ts';
import type { Member } from './people.ts';
import { dimensions } from './review.words.ts';

/** An open review, its subject and its rater. */
export type OpenToRater = { reviewId: string; subjectId: string; rater: Member };

/**
 * The rater asks a model three times: they accept the first words, edit the second and dismiss the third, and name the two in
 * their assessment.
 */
export const loadSuggestions = async (
  api: Api,
  { reviewId, subjectId, rater }: OpenToRater,
): Promise<void> => {
  const path = `/v1/reviews/${reviewId}`;
  const caller = { personId: rater.personId, roles: ['manager'] as const };
  const { id: assignmentId } = await api.send(caller, `${path}/participants`, {
    key: 'rater',
    personId: rater.personId,
    relation: 'manager',
  });
  const ask = async (kind: string): Promise<string> =>
    (await api.send(caller, `${path}/suggestions`, { key: `ask-${kind}`, kind })).id;
  const answer = (id: string, how: string, body: object = {}) =>
    api.send(caller, `${path}/suggestions/${id}/${how}`, { key: 'first', ...body });
  const observation = await ask('observation');
  const draft = await ask('draft');
  await answer(observation, 'accept');
  const text = 'She kept both difficult customers. The notes after each call are short and complete.';
  await answer(draft, 'edit', { text });
  const { position: after } = await answer(await ask('question'), 'dismiss');
  const { assessments, seenAt } = await lookAt(api, caller, { reviewId, subjectId, after });
  // An earlier load sent it with another `seenAt`, so it would be refused under the same key.
  if (assessments.some(({ authorId }) => authorId === rater.personId)) return;
  await api.send(caller, `${path}/assessments`, {
    key: 'manager',
    assignmentId,
    text: `Every question about the new contract was answered within a day. ${text}`,
    ratings: dimensions.map(({ dimension }, i) => ({ dimension, mark: 3 + (i % 3) })),
    suggestionIds: [observation, draft],
    seenAt,
  });
};

import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import {
  namesGiver,
  readsFeedback,
  readsReleasedFeedback,
  showsWords,
} from '@cairn/access/feedback.visibility';
import { statesIn } from '@cairn/access/organisation.arbitrary';
import type { Requester } from '@cairn/access/requester';
import { anyFeedback } from '@cairn/access/things.arbitrary';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { evolveFeedback, type FeedbackState } from '@cairn/domain/feedback.state';
import { feedbackRow, type FeedbackRow } from '@cairn/query-service/feedback/feedback.query';
import type { Json } from '@cairn/read-model/json-rows';
import fc from 'fast-check';

/** What a reader sees of a piece of feedback. */
export type ShownFeedback = { id: string; giver: string | null; hasWords: boolean };

const ids = Array.from({ length: 8 }, (_, i) => `feedback ${i}`);

/** The events of eight pieces of feedback. */
export const anyPieces = fc.tuple(...ids.map(anyFeedback));

/** What these rows show, in the order of the ids. */
export const shownInRows = (rows: readonly Json<FeedbackRow>[]): ShownFeedback[] =>
  rows
    .map(feedbackRow)
    .map(({ feedback_id: id, giver_id: giver, text }) => ({ id, giver, hasWords: text !== null }))
    .sort((a, b) => a.id.localeCompare(b.id));

type Given = {
  people: readonly PersonEvent[];
  pieces: readonly (readonly FeedbackEvent[])[];
  ratesSubject?: boolean;
};

/** What the pure rules show a requester of these pieces. `ratesSubject` is meant as in `readsFeedback`. */
export const shownByRule = (
  requester: Requester,
  { people, pieces, ratesSubject = false }: Given,
): ShownFeedback[] =>
  pieces.flatMap((events) => {
    const feedback = events.reduce<FeedbackState>(evolveFeedback, { status: 'unset' });
    if (feedback.status === 'unset') return [];
    if (!answerAtOnce(readsFeedback(requester, feedback, { ratesSubject }), statesIn(people))) return [];
    const giver = namesGiver(requester, feedback) ? feedback.giverId : null;
    return [{ id: events[0]?.data.feedbackId ?? '', giver, hasWords: showsWords(requester, feedback) }];
  });

/** The ids of the pieces that the pure rules say are meant for a requester. */
export const meantByRule = (requester: Requester, { people, pieces }: Given): string[] =>
  pieces.flatMap((events) => {
    const feedback = events.reduce<FeedbackState>(evolveFeedback, { status: 'unset' });
    if (feedback.status === 'unset') return [];
    const isMeant = answerAtOnce(readsReleasedFeedback(requester, feedback), statesIn(people));
    return isMeant ? [events[0]?.data.feedbackId ?? ''] : [];
  });

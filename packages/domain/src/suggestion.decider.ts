import type { Actor } from '@cairn/contracts/envelope';
import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import type { HumanActor } from '@cairn/contracts/review.commands';
import type {
  AiActor,
  AnswerSuggestion,
  MakeSuggestion,
  SuggestionCommand,
} from '@cairn/contracts/suggestion.commands';
import type { SuggestionEvent } from '@cairn/contracts/suggestion.events';
import type { CycleState } from './cycle.state.ts';
import { namesMark } from './named-mark.ts';
import { refuseBefore, refuseFuture } from './occurred-at.ts';
import { openedReview, refuseFinalized } from './review.rules.ts';
import type { Review, ReviewState } from './review.state.ts';
import {
  evolveSuggestion,
  noSuggestions,
  statusAfter,
  type Suggestion,
  type SuggestionState,
} from './suggestion.state.ts';

export type SuggestionFacts = { review: ReviewState; cycle: CycleState };

/** The actor, if it is a model that acts for a person. Throws a `forbidden` Rejection for every other actor. */
const modelFor = (actor: Actor): AiActor =>
  actor.kind === 'ai' && actor.onBehalfOf !== undefined
    ? { ...actor, kind: 'ai', onBehalfOf: actor.onBehalfOf }
    : reject(
        'forbidden',
        'suggestion/only-a-model-suggests',
        'Only a model that acts for a person may suggest words.',
      );

/** The actor, if it is a person. Throws a `forbidden` Rejection for every other kind of actor. */
export const personWhoWrites = (actor: Actor): HumanActor =>
  actor.kind === 'human'
    ? { ...actor, kind: 'human' }
    : reject(
        'forbidden',
        'suggestion/only-a-person',
        'Only a person may ask for a suggestion, and only that person may answer it.',
      );

const writesIn = ({ context, participants }: Review, personId: string): boolean =>
  context.accountableRaterId === personId ||
  [...participants.values()].some((each) => each.personId === personId && !each.released);

/** Refuses a review that is not open, and somebody who writes nothing in it. */
export const refuseUnlessWriting = (state: ReviewState, personId: string): Review => {
  const review = openedReview(state);
  refuseFinalized(review);
  if (!writesIn(review, personId))
    reject(
      'forbidden',
      'suggestion/not-a-writer',
      'Only somebody who writes in the review may ask for words.',
    );
  return review;
};

const make = (
  { data, actor }: MakeSuggestion,
  state: SuggestionState,
  { review, cycle }: SuggestionFacts,
): readonly SuggestionEvent[] => {
  const { onBehalfOf: writerId } = modelFor(actor);
  if (state.has(data.suggestionId)) return [];
  const { context } = refuseUnlessWriting(review, writerId);
  if (namesMark(data.text, cycle.status === 'unset' ? null : cycle.scale))
    reject(
      'invalid',
      'suggestion/names-a-mark',
      'The model named a mark, so its words were not kept. A person rates; ask again.',
    );
  return [{ type: 'SuggestionMade', data: { ...data, context, writerId } }];
};

const answers = {
  AcceptSuggestion: 'SuggestionAccepted',
  EditSuggestion: 'SuggestionEdited',
  DismissSuggestion: 'SuggestionDismissed',
} as const;

/** The suggestion, if it was made for this person. Throws a `notFound` Rejection otherwise. */
export const ownSuggestion = (state: SuggestionState, suggestionId: string, writerId: string): Suggestion => {
  const found = state.get(suggestionId);
  return found?.writerId === writerId
    ? found
    : reject('notFound', 'suggestion/unknown', 'There is no suggestion with this id that was made for you.');
};

const eventOf = (
  command: AnswerSuggestion,
  of: { context: Review['context']; writerId: string },
): SuggestionEvent => {
  const { reviewId, suggestionId, occurredAt } = command.data;
  const every = { reviewId, suggestionId, occurredAt, ...of };
  return command.type === 'EditSuggestion'
    ? { type: 'SuggestionEdited', data: { ...every, text: command.data.text } }
    : { type: answers[command.type], data: every };
};

const answer = (
  command: AnswerSuggestion,
  state: SuggestionState,
  { review }: SuggestionFacts,
): readonly SuggestionEvent[] => {
  const { suggestionId } = command.data;
  const { personId: writerId } = personWhoWrites(command.actor);
  const { status, madeAt } = ownSuggestion(state, suggestionId, writerId);
  if (status === statusAfter[answers[command.type]]) return [];
  if (status !== 'open')
    reject('conflict', 'suggestion/already-answered', `You have already answered this: it is ${status}.`);
  const { context } = refuseUnlessWriting(review, writerId);
  refuseBefore(madeAt, command);
  return [eventOf(command, { context, writerId })];
};

/** The suggestions of a model for one review: each is made for one writer, who accepts, edits or dismisses it once. */
export const suggestion: Decider<SuggestionState, SuggestionCommand, SuggestionEvent, SuggestionFacts> = {
  category: 'suggestion',
  initial: noSuggestions,
  decide(command, state, facts) {
    refuseFuture(command);
    return command.type === 'MakeSuggestion' ? make(command, state, facts) : answer(command, state, facts);
  },
  evolve: evolveSuggestion,
  words: {
    EditSuggestion: {
      event: 'SuggestionEdited',
      word: 'text',
      about: ['suggestionId'],
      code: 'suggestion/already-answered',
    },
  },
};

import { Rejection } from '@cairn/contracts/rejection';
import type { ReviewCommand } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { uuid } from '@cairn/testing/uuid';
import fc from 'fast-check';
import { review } from './review.decider.ts';
import {
  actor,
  bossId,
  command,
  facts,
  opened,
  peerId,
  raterId,
  screenedTo,
  subjectId,
} from './review.fixture.ts';
import type { ReviewState } from './review.state.ts';

const people = [subjectId, raterId, bossId, peerId] as const;
// The rater and their manager can finalize a rating, so they play more often.
const person = fc.constantFrom(...people, raterId, raterId, bossId, bossId);
const kind = fc.constantFrom('human' as const, 'human' as const, 'human' as const, 'ai' as const);
const flagIds = ['1f', '2f'].map(uuid);

const types = [
  'AssignParticipant',
  'ReleaseParticipant',
  'ChangeAccountableRater',
  'SubmitAssessment',
  'ProposeRating',
  'MoveRating',
  'AnswerFlag',
  'FinalizeRating',
  'ShareReview',
  'AcknowledgeReview',
  'ProposeRating',
  'AnswerFlag',
  'FinalizeRating',
  'FinalizeRating',
] as const satisfies ReviewCommand['type'][];

type Turn =
  | { kind: 'command'; type: (typeof types)[number]; by: string; actorKind: 'human' | 'ai'; pick: number }
  | { kind: 'screen'; flags: Record<string, 'asks' | 'informs'> };

const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      type: fc.constantFrom(...types),
      by: person,
      actorKind: kind,
      pick: fc.nat({ max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('screen' as const),
      flags: fc.dictionary(
        fc.constantFrom(...flagIds),
        fc.constantFrom('asks' as const, 'informs' as const, 'informs' as const),
      ),
    }),
  },
);

const dataOf = (pick: number, index: number): Record<string, unknown> => ({
  assessmentId: uuid(`a${index}`),
  proposalId: uuid(`f${index}`),
  moveId: uuid(`d${index}`),
  mark: pick + 1,
  flagId: flagIds[pick % flagIds.length],
  personId: people[pick % people.length],
  assignmentId: people[pick % people.length],
  accountableRaterId: people[pick % people.length],
  relation: pick % people.length === 0 ? 'self' : 'peer',
});

const toCommand = (turn: Extract<Turn, { kind: 'command' }>, index: number): ReviewCommand => {
  const made = command(turn.type, actor(turn.by, turn.actorKind));
  const given = dataOf(turn.pick, index);
  const data = Object.fromEntries(
    Object.entries(made.data).map(([key, value]) => [key, given[key] ?? value]),
  );
  return { ...made, data } as unknown as ReviewCommand;
};

/** Plays the turns and calls `each` with every command that was not refused and the history before it. */
export const play = (
  turns: readonly Turn[],
  each: (played: {
    command: ReviewCommand;
    events: readonly ReviewEvent[];
    history: readonly ReviewEvent[];
    known: ReturnType<typeof facts>;
    state: ReviewState;
  }) => void,
): readonly ReviewEvent[] => {
  const history: ReviewEvent[] = [opened()];
  let state = review.evolve(review.initial, opened());
  let screening = facts().screening;
  turns.forEach((turn, index) => {
    if (turn.kind === 'screen') {
      const flags = Object.fromEntries(
        Object.entries(turn.flags).map(([flagId, kind]) => [flagId, { kind }]),
      );
      screening = screenedTo(history.length - 1, flags);
      return;
    }
    const command = toCommand(turn, index);
    const known = facts({ screening, managesRater: turn.by === bossId });
    try {
      const events = review.decide(command, state, known);
      for (const event of events) state = review.evolve(state, event);
      each({ command, events, history: [...history], known, state });
      history.push(...events);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  });
  return history;
};

const by = (by: string, type: (typeof types)[number]): Turn => ({
  kind: 'command',
  type,
  by,
  actorKind: 'human',
  pick: 0,
});
const flagged: Turn = { kind: 'screen', flags: { [uuid('1f')]: 'asks' } };

/** The steps that make a rating final. */
const ending = [
  by(raterId, 'ProposeRating'),
  flagged,
  by(raterId, 'AnswerFlag'),
  by(bossId, 'MoveRating'),
  flagged,
  by(bossId, 'FinalizeRating'),
];
/** Turns of people and screenings, then the steps that make a rating final, some left out or out of order. */
export const games = fc
  .tuple(fc.array(turn, { maxLength: 80 }), fc.shuffledSubarray(ending), fc.subarray(ending))
  .map((parts) => parts.flat());

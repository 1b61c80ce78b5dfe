import { Rejection } from '@cairn/contracts/rejection';
import type { ReviewCommand } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { review } from './review.decider.ts';
import {
  acknowledged,
  actor,
  answered,
  assigned,
  bossId,
  command,
  facts,
  finalized,
  moved,
  opened,
  peerId,
  proposed,
  raterId,
  released,
  screenedTo,
  shared,
  subjectId,
  submitted,
  uuid,
} from './review.fixture.ts';
import type { ReviewState } from './review.state.ts';

const people = [subjectId, raterId, bossId, peerId] as const;
// Those who can bring a review to its end play more often.
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

const commandOf = (turn: Extract<Turn, { kind: 'command' }>, index: number): ReviewCommand => {
  const made = command(turn.type, actor(turn.by, turn.actorKind));
  const given = dataOf(turn.pick, index);
  const data = Object.fromEntries(
    Object.entries(made.data).map(([key, value]) => [key, given[key] ?? value]),
  );
  return { ...made, data } as unknown as ReviewCommand;
};

const folded = (events: readonly ReviewEvent[]): ReviewState =>
  events.reduce<ReviewState>((state, event) => review.evolve(state, event), review.initial);

const isStep = ({ type }: ReviewEvent): boolean =>
  type === 'AssessmentSubmitted' || type === 'RatingProposed' || type === 'RatingMoved';

/** Plays the turns; calls `each` with every command that decided something, and the history before it. */
const play = (
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
    const command = commandOf(turn, index);
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

/** Any steps of this one missing, it should not become final; all there, it may. */
const ending = [
  by(raterId, 'ProposeRating'),
  flagged,
  by(raterId, 'AnswerFlag'),
  by(bossId, 'MoveRating'),
  flagged,
  by(bossId, 'FinalizeRating'),
];
const game = fc
  .tuple(fc.array(turn, { maxLength: 80 }), fc.shuffledSubarray(ending), fc.subarray(ending))
  .map((parts) => parts.flat());
const games = { numRuns: 400 };

test('no game reaches a final rating without a covering screening and its asking flags answered', () => {
  expect.hasAssertions();
  let finals = 0;
  fc.assert(
    fc.property(game, (turns) => {
      play(turns, ({ events, history, known }) => {
        if (events[0]?.type !== 'RatingFinalized') return;
        finals += 1;
        const { last } = known.screening;
        expect(last?.covers).toBeGreaterThanOrEqual(history.findLastIndex(isStep));
        const answers = history.flatMap((each) => (each.type === 'FlagAnswered' ? [each.data.flagId] : []));
        const asking = [...(last?.flags ?? [])].filter(([, { kind }]) => kind === 'asks').map(([id]) => id);
        expect(answers).toEqual(expect.arrayContaining(asking));
      });
    }),
    games,
  );
  expect(finals).toBeGreaterThan(0);
});

test('no game lets who rated alone finalize, and none lets anything but a person rate', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(game, (turns) => {
      play(turns, ({ command, events, history }) => {
        const [event] = events;
        if (
          event?.type !== 'RatingFinalized' &&
          event?.type !== 'RatingMoved' &&
          event?.type !== 'RatingProposed'
        )
          return;
        expect(command.actor.kind).toBe('human');
        if (event.type !== 'RatingFinalized') return;
        const hands = history.flatMap((each) =>
          each.type === 'RatingProposed'
            ? [each.data.proposerId]
            : each.type === 'RatingMoved'
              ? [each.data.moverId]
              : [],
        );
        expect(hands.some((hand) => hand !== event.data.finalizerId)).toBe(true);
      });
    }),
    games,
  );
});

test('a command that decided something decides nothing when it comes again at once', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(game, (turns) => {
      play(turns, ({ command, events, known, state }) => {
        // Its reason is personal and not in the state: every answer is kept.
        if (command.type === 'AnswerFlag') return;
        const again = events.length > 0 ? review.decide(command, state, known) : [];
        expect(again).toEqual([]);
      });
    }),
    games,
  );
});

test('after a final rating nothing follows but sharing and acknowledging', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(game, (turns) => {
      const history = play(turns, () => undefined).map(({ type }) => type);
      const end = history.indexOf('RatingFinalized');
      const after = end < 0 ? [] : history.slice(end + 1);
      expect(['ReviewShared', 'ReviewAcknowledged'].slice(0, after.length)).toEqual(after);
    }),
    games,
  );
});

test('evolve takes any event in any order', () => {
  const any = fc.constantFrom(
    opened(),
    assigned(peerId, 'peer'),
    released(peerId, 'peer'),
    submitted(),
    proposed(),
    moved(),
    answered(uuid('1f')),
    finalized(),
    shared,
    acknowledged(false),
  );
  fc.assert(
    fc.property(fc.array(any), (events) => {
      expect(() => folded(events)).not.toThrow();
    }),
  );
});

test('the state holds no personal text', () => {
  const secret = 'SECRET';
  const events = [
    opened(),
    released(peerId, 'peer'),
    submitted({ text: secret }),
    proposed({ rationale: secret }),
    moved({ reason: secret }),
    answered(uuid('1f'), { reason: secret }),
    finalized(),
  ];
  const text = JSON.stringify(folded(events), (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  expect(text).toContain(raterId);
  expect(text).not.toContain(secret);
});

import type { ReviewEvent } from '@cairn/contracts/review.events';
import { uuid } from '@cairn/testing/uuid';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { games, play } from './review.arbitrary.ts';
import { review } from './review.decider.ts';
import {
  acknowledged,
  answered,
  assigned,
  finalized,
  moved,
  opened,
  peerId,
  proposed,
  raterId,
  released,
  shared,
  submitted,
} from './review.fixture.ts';
import type { ReviewState } from './review.state.ts';

const runs = { numRuns: rounds(200) };

const folded = (events: readonly ReviewEvent[]): ReviewState =>
  events.reduce<ReviewState>((state, event) => review.evolve(state, event), review.initial);

const isStep = ({ type }: ReviewEvent): boolean =>
  type === 'AssessmentSubmitted' || type === 'RatingProposed' || type === 'RatingMoved';

test('no rating becomes final without a covering screening and answers to its asking flags', () => {
  expect.hasAssertions();
  let finals = 0;
  fc.assert(
    fc.property(games, (turns) => {
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
    runs,
  );
  expect(finals).toBeGreaterThan(0);
});

test('nobody finalizes a rating that they alone set, and only people rate', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(games, (turns) => {
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
        expect(hands.at(-1)).not.toBe(event.data.finalizerId);
      });
    }),
    runs,
  );
});

test('a command that is repeated at once decides nothing', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(games, (turns) => {
      play(turns, ({ command, events, known, state }) => {
        // The state keeps no reason, so every answer is written.
        if (command.type === 'AnswerFlag') return;
        const again = events.length > 0 ? review.decide(command, state, known) : [];
        expect(again).toEqual([]);
      });
    }),
    runs,
  );
});

test('only sharing and acknowledging follow a final rating', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(games, (turns) => {
      const history = play(turns, () => undefined).map(({ type }) => type);
      const end = history.indexOf('RatingFinalized');
      const after = end < 0 ? [] : history.slice(end + 1);
      expect(['ReviewShared', 'ReviewAcknowledged'].slice(0, after.length)).toEqual(after);
    }),
    runs,
  );
});

test('evolve accepts any events in any order', () => {
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

test('the state of a review holds no personal text', () => {
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

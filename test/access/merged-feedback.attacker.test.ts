import { type FeedbackAudience, feedbackAudiences } from '@cairn/contracts/feedback.values';
import fc from 'fast-check';
import { test } from 'vitest';
import { attack } from './merged-attack.ts';
import { playFeedback } from './merged-feedback.world.ts';
import { type Action, peers } from './merged-input.setting.ts';

const anyPeer = fc.constantFrom(...peers);
const anyAction = fc.oneof(
  { weight: 20, arbitrary: fc.record({ do: fc.constant('contribute' as const), who: anyPeer }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who: anyPeer }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('promote' as const, 'demote'), who: anyPeer }) },
  { weight: 4, arbitrary: fc.constant({ do: 'release' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'nothing' as const }) },
);

/** A text of its own for each place in a script. The detector of unsupported claims flags every other one. */
const textAt = (i: number): string => (i % 2 === 0 ? `text ${i}` : `text ${'x'.repeat(i)}`);

const gives = (
  who: (typeof peers)[number],
  piece: number,
  audience: FeedbackAudience = 'subjectAndManager',
): Action => ({
  do: 'contribute',
  who,
  piece,
  content: { text: textAt(piece), mark: 1, audience },
});

/** A giver withdraws what they gave last. Most feedback is meant for the subject and their managers. */
const anyScript: fc.Arbitrary<Action[]> = fc
  .array(
    fc.tuple(
      anyAction,
      fc.constantFrom(...feedbackAudiences, ...feedbackAudiences.slice(2), feedbackAudiences[2]),
    ),
    {
      minLength: 20,
      maxLength: 35,
    },
  )
  .map((drawn) => [
    ...drawn.map(([action, audience], i): Action => {
      if (action.do === 'contribute') return gives(action.who, i, audience);
      if (action.do !== 'withdraw') return action;
      const last = drawn
        .slice(0, i)
        .findLastIndex(([each]) => each.do === 'contribute' && each.who === action.who);
      return { ...action, piece: last };
    }),
    { do: 'release' },
  ]);

/** Two groups, one after the other, and one who waits. The second has givers of the first. */
const twoGroups: Action[] = [
  ...peers.slice(0, 5).map((who, i) => gives(who, i)),
  { do: 'nothing' },
  { do: 'release' },
  ...peers.slice(3).map((who, i) => gives(who, 10 + i)),
  { do: 'release' },
  gives('ada', 20),
  { do: 'release' },
];

test('nobody but HR and auditors can tell who gave merged feedback, when, or that somebody has', () =>
  attack({ play: playFeedback, anyScript, twoGroups, ks: [5, 5, 6] }));

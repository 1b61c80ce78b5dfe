import fc from 'fast-check';
import { test } from 'vitest';
import { attack } from './merged-attack.ts';
import { type Action, peers } from './merged-input.setting.ts';
import { play } from './merged-input.world.ts';

const anyPeer = fc.constantFrom(...peers);
const does = (...what: Exclude<Action['do'], 'contribute' | 'release' | 'withdraw' | 'nothing'>[]) =>
  fc.record({ do: fc.constantFrom(...what), who: anyPeer });
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: does('assign', 'nominate', 'approve') },
  { weight: 2, arbitrary: does('decline', 'drop', 'promote', 'demote', 'hand') },
  {
    weight: 14,
    arbitrary: anyPeer.map((who): Action => ({ do: 'contribute', who, content: { text: '', mark: 1 } })),
  },
  { weight: 4, arbitrary: fc.constant<Action>({ do: 'release' }) },
);
/** A text of its own for each place in a script. The detector of unsupported claims flags every other one. */
const textAt = (i: number): string => (i % 2 === 0 ? `text ${i}` : `text ${'x'.repeat(i)}`);

/** Most peers are there from the start; every contribution has a text of its own. */
const anyScript: fc.Arbitrary<Action[]> = fc
  .tuple(
    fc.shuffledSubarray([...peers], { minLength: 5 }),
    fc.array(fc.tuple(anyAction, fc.integer({ min: 1, max: 5 })), { minLength: 15, maxLength: 30 }),
  )
  .map(([first, rest]) => [
    ...first.map((who): Action => ({ do: 'assign', who })),
    ...rest.map(
      ([action, mark], i): Action =>
        action.do === 'contribute' ? { ...action, content: { text: textAt(i), mark } } : action,
    ),
    { do: 'release' },
  ]);

/** Two groups, one after the other, and one who waits. */
const twoGroups: Action[] = [
  ...peers.map((who): Action => ({ do: 'assign', who })),
  ...peers.flatMap((who, i): Action[] => [
    ...(i === 3 || i === 6 ? [{ do: 'release' } as const] : []),
    { do: 'contribute', who, content: { text: textAt(i), mark: 1 + (i % 5) } },
  ]),
  { do: 'release' },
];

test('nobody but HR and auditors can tell who contributed what to a review, when, or that somebody has', () =>
  attack({ play, anyScript, twoGroups, ks: [3, 3, 4] }));

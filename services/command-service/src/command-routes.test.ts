import type { Command, Decider } from '@cairn/contracts/decider';
import type { Actor } from '@cairn/contracts/envelope';
import type { HumanActor } from '@cairn/contracts/review.commands';
import { personWhoRates } from '@cairn/domain/review.rules';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { NewId } from './command-route.ts';
import { commandRoutes } from './command-routes.ts';

type CloseGoal = Command<'CloseGoal', { goalId: string; score: number; occurredAt: string }>;
type AddKeyResult = Command<
  'AddKeyResult',
  { goalId: string; keyResultId: string; title: string; occurredAt: string }
>;
type Judge = Omit<Command<'MoveRating', { goalId: string; occurredAt: string }>, 'actor'> & {
  actor: HumanActor;
};

const goals: Decider<object, CloseGoal | AddKeyResult | Judge, { type: 'Changed'; data: object }> = {
  category: 'goal',
  initial: {},
  decide: () => [],
  evolve: (state) => state,
};
const thing = { decider: goals, key: 'goalId', facts: async () => undefined } as const;

const occurredAt = z.string().optional();
const summary = 'Of a test';
const close = {
  path: '/v1/goals/:goalId/close',
  summary,
  body: z.strictObject({ score: z.number(), occurredAt }),
} as const;
const add = {
  path: '/v1/goals/:goalId/key-results',
  summary,
  body: z.strictObject({ title: z.string(), occurredAt }),
  makes: 'keyResultId',
} as const;
const judge = {
  path: '/v1/goals/:goalId/moves',
  summary,
  body: z.strictObject({ occurredAt }),
  asActor: (actor: Actor) => personWhoRates(actor),
} as const;
const right = { CloseGoal: close, AddKeyResult: add, MoveRating: judge };

test('a table compiles in which body, path and new id give the data of each command', () => {
  const filled = {
    ...add,
    body: z.strictObject({ occurredAt }),
    fill: (_: { goalId: string }, newId: NewId) => ({ title: newId() }),
  };
  expect([
    commandRoutes(thing, right),
    commandRoutes(thing, { ...right, AddKeyResult: filled }),
  ]).toHaveLength(2);
});

test('a table does not compile in which a command lacks something or is unknown', () => {
  const { makes: _, ...madeOfNothing } = add;
  const { asActor: __, ...byAnybody } = judge;
  const nobodyGives = ({ text }: { text: string }) => ({ title: text });
  const pathless = { ...close, path: '/v1/goals/close' } as const;
  const wrong = [
    // @ts-expect-error the body of another command
    commandRoutes(thing, { ...right, CloseGoal: { ...close, body: add.body } }),
    // @ts-expect-error a field of another type
    commandRoutes(thing, { ...right, CloseGoal: { ...close, body: z.object({ score: z.string() }) } }),
    // @ts-expect-error a field that the command does not have
    commandRoutes(thing, { ...right, MoveRating: { ...judge, body: close.body } }),
    // @ts-expect-error no id in the path
    commandRoutes(thing, { ...right, CloseGoal: pathless }),
    // @ts-expect-error no new id
    commandRoutes(thing, { ...right, AddKeyResult: madeOfNothing }),
    // @ts-expect-error the new id in a field that the command does not have
    commandRoutes(thing, { ...right, CloseGoal: { ...close, makes: 'checkInId' } }),
    // @ts-expect-error `fill` wants a field that nobody gives
    commandRoutes(thing, { ...right, AddKeyResult: { ...add, fill: nobodyGives } }),
    // @ts-expect-error any actor for a command that only a person gives
    commandRoutes(thing, { ...right, MoveRating: byAnybody }),
    // @ts-expect-error the stream is named by a field that not every command has
    commandRoutes({ ...thing, key: 'keyResultId' }, right),
    // @ts-expect-error a command is left out
    commandRoutes(thing, { CloseGoal: close, MoveRating: judge }),
    // @ts-expect-error a command by another name
    commandRoutes(thing, { ...right, EndGoal: close }),
  ];
  expect(wrong).toHaveLength(11);
});

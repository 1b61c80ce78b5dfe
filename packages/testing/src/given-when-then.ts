import type { Command, Decider } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { Rejection } from '@cairn/contracts/rejection';
import { expect } from 'vitest';
import { dataOf } from './data-of.ts';

/** The state after a history. Each event must match its schema. */
export const stateAfter = <S, C extends Command, E extends AnyEvent, F>(
  decider: Decider<S, C, E, F>,
  history: readonly E[],
): S => history.map(checked).reduce(decider.evolve, decider.initial);

/** The event, checked. Throws if its schema refuses it or would drop a part of it. */
export const checked = <E extends AnyEvent>(event: E): E => {
  expect(event).toEqual({ type: event.type, data: dataOf(event.type, event.data) });
  return event;
};

type FactsOf<F> = undefined extends F ? [facts?: F] : [facts: F];

/**
 * What a decider does with a command after a history. `decides` is strict: exactly these events in this order, each as
 * its schema says, and the state accepts them. `refuses` compares all field paths if any are given.
 */
export const given = <S, C extends Command, E extends AnyEvent, F>(
  decider: Decider<S, C, E, F>,
  ...history: readonly E[]
) => ({
  when: (command: C, ...[facts]: FactsOf<F>) => {
    const state = stateAfter(decider, history);
    const decide = (): readonly E[] => decider.decide(command, state, facts as F);
    return {
      decides: (...events: readonly E[]): void => {
        expect(decide()).toStrictEqual(events);
        expect(() => stateAfter(decider, [...history, ...events])).not.toThrow();
      },
      decidesNothing: (): void => {
        expect(decide()).toStrictEqual([]);
      },
      refuses: (code: string, ...fields: readonly string[]): void => {
        const rejection = rejectionOf(decide);
        expect(rejection?.code).toBe(code);
        if (fields.length > 0) expect(rejection?.fields.map(({ path }) => path)).toStrictEqual(fields);
      },
    };
  },
});

/** The Rejection that `decide` throws, or undefined if it throws none. Other errors pass through. */
export const rejectionOf = (decide: () => unknown): Rejection | undefined => {
  try {
    decide();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Rejection) return thrown;
    throw thrown;
  }
};

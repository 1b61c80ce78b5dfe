import type { MakeClaim } from '@cairn/contracts/claim.commands';
import type { ClaimSet } from '@cairn/contracts/claim.values';
import type { Command, Decider } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { Rejection } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import {
  claim,
  type ClaimFacts,
  type ClaimState,
  type Holding,
  overlappingClaims,
} from '@cairn/domain/claim.decider';
import type { RequestHeaders } from './command-route.ts';
import type { CommandContext } from './context.ts';

/** What a thing claims in a set, and whether it has it. */
export type Claiming<S, C extends Command, E extends AnyEvent, F> = {
  set: ClaimSet;
  decider: Decider<S, C, E, F>;
  idOf(command: C): string;
  facts(context: CommandContext, command: C): Promise<F>;
  /** What a decided event claims; undefined if nothing. */
  claimed(event: E): { key: string; days?: DayRange } | undefined;
  holding(state: S, key: string): Holding;
};

/** What a command is about to decide; nothing if it is refused, for which its own decider answers. */
const decided = async <S, C extends Command, E extends AnyEvent, F>(
  context: CommandContext,
  { command, state }: { command: C; state: S },
  { decider, facts }: Claiming<S, C, E, F>,
): Promise<readonly E[]> => {
  const known = await facts(context, command);
  try {
    return decider.decide(command, state, known);
  } catch (thrown) {
    if (thrown instanceof Rejection) return [];
    throw thrown;
  }
};

/**
 * Claims what a thing is about to have just before it changes in its own stream. What is refused claims nothing, and a repeat
 * claims nothing again. After a failure in between, the same request completes it, or the claim gives way.
 */
export const claiming =
  <S, C extends Command, E extends AnyEvent, F>(how: Claiming<S, C, E, F>) =>
  async (
    context: CommandContext,
    command: C,
    { state, correlationId, causationId }: RequestHeaders & { state: S },
  ): Promise<void> => {
    const { set, decider } = how;
    const wanted = (await decided(context, { command, state }, how)).flatMap(
      (event) => how.claimed(event) ?? [],
    );
    const holderId = how.idOf(command);
    for (const each of wanted) {
      const { actor, at } = command;
      const made: MakeClaim = {
        type: 'MakeClaim',
        actor,
        at,
        data: { set, holderId, ...each, occurredAt: at },
      };
      const facts = async (claims: ClaimState): Promise<ClaimFacts> => {
        const others = overlappingClaims(claims, made.data).map((other) => other.holderId);
        const found = others.map(
          async (id) =>
            [id, how.holding((await context.execute.state(decider, id)).state, each.key)] as const,
        );
        return { holding: new Map(await Promise.all(found)) };
      };
      await context.execute({ decider: claim, id: set, command: made, facts, correlationId, causationId });
    }
  };

import type { Relations } from '@cairn/access/matching';
import type { Action } from '@cairn/access/table';
import type { Command, Decider } from '@cairn/contracts/decider';
import type { Actor, Instant, Role } from '@cairn/contracts/envelope';
import type { AnyEvent } from '@cairn/contracts/event-type';
import type { Idempotency } from '@cairn/http/idempotency';
import type { Principal } from '@cairn/http/principal';
import type { z } from 'zod';
import type { CarryOut, CommandRequest } from './carried-out.ts';
import type { CommandContext } from './context.ts';

/** A command before it is known in which role the principal sends it. */
export type SentCommand<C extends Command> = {
  principal: Principal;
  type: C['type'] & Action;
  data: C['data'];
};

/**
 * Relations. `roles` are those of the principal that count here; all if it is absent. If the relations were found on a
 * state that may be old, `stillHold` is asked about the state that is decided on.
 */
export type FoundRelations<S> =
  | Relations
  | { relations: Relations; roles?: readonly Role[]; stillHold?: (state: S) => boolean };

/** What a request brings besides its command and the revision that it expects. */
export type RequestHeaders = {
  idempotency: Idempotency | undefined;
  correlationId: string;
  causationId: string;
};

export type NewId = (place?: string) => string;

/** One command of a table: its URL, its body, and what else belongs to it. */
export type CommandRoute<S, C extends Command> = {
  path: `/v1/${string}`;
  summary: string;
  description?: string;
  body: z.ZodType;
  /** The field for the id of what the command makes. The reply is then a 201. */
  makes?: keyof C['data'] & string;
  /**
   * What the id of what the command makes derives from, if there can be only one such thing: a namespace, and the ids that
   * make it the one. Undefined for a request that may make one more.
   */
  madeFrom?(given: object): readonly [namespace: string, ...parts: string[]] | undefined;
  /** The data with the ids of what the command makes, if that was made in the same stream before ids had a key. */
  madeBefore?(context: CommandContext, data: C['data']): Promise<C['data'] | undefined>;
  /** Where a client looks for what becomes of the command later. The reply is then a 202. */
  later?: `/v1/${string}`;
  /** Gives the fields of the command that come neither from the body nor from the path. */
  fill?(given: object, newId: NewId): object;
  /** How the principal stands to what the command is about, if not as for the other commands of the table. */
  relations?(context: CommandContext, sent: SentCommand<C>): Promise<FoundRelations<S>>;
  /** Runs before the command is decided, but not if the request expects another revision: then it is a repeat or is refused. */
  prepare?(
    context: CommandContext,
    command: C,
    request: RequestHeaders & { principal: Principal },
  ): Promise<void>;
  /**
   * Claims in another stream what the thing is about to have. Runs before each decision, on the state that it is made on, and
   * so not for a repeat.
   */
  claim?(context: CommandContext, command: C, request: RequestHeaders & { state: S }): Promise<void>;
  /**
   * Carries out in other streams what the command decided, also for a repeat, which then completes what was broken off. Gives
   * the position of the last event, and -1 if there is none.
   */
  complete?(context: CommandContext, command: C, request: RequestHeaders): Promise<bigint>;
  /** Carries out a request that is about another kind of thing, which shares the path; undefined if it is not. */
  instead?(context: CommandContext, request: CommandRequest): Promise<CarryOut | undefined>;
  /** Refuses an actor whom the command does not accept. */
  asActor?(actor: Actor): C['actor'];
} & (Actor extends C['actor'] ? unknown : { asActor(actor: Actor): C['actor'] });

/** What all commands to one kind of thing have in common. */
export type CommandsTo<S, C extends Command, E extends AnyEvent, F> = {
  decider: Decider<S, C, E, F>;
  /** The field of a command with the id of the thing. It names the stream, unless all things share one. */
  key: keyof C['data'] & string;
  sharedStream?: string;
  /** How the principal stands to the thing. Throws a `notFound` Rejection if it does not exist for them. */
  relations?(context: CommandContext, sent: SentCommand<C>): Promise<FoundRelations<S>>;
  /** What the decider needs to know from other streams; read again in every attempt, which decides on `state`. */
  facts(context: CommandContext, command: C, principal: Principal, state: S): Promise<F>;
};

/** A table with one route for each command of a decider; each command needs its rules in the access table. */
export type CommandTable<S, C extends Command> = {
  readonly [T in C['type']]: T extends Action ? CommandRoute<S, Extract<C, { type: T }>> : never;
};

type IdsIn<Path extends string> = Path extends `${string}/:${infer Rest}`
  ? Rest extends `${infer Id}/${infer More}`
    ? Id | IdsIn<`/${More}`>
    : Rest
  : never;

type AnyRoute = { path: string; body: z.ZodType };
type BodyOf<R extends AnyRoute> = Omit<z.output<R['body']>, 'occurredAt'>;
type Ids<Names extends string> = { [Name in Names]: string };
type Made<R> = R extends { makes: infer Name extends string } ? Ids<Name> : unknown;
type FilledBy<R> = R extends { fill: (...given: never) => infer Fields } ? Fields : unknown;
type FromRequest<R extends AnyRoute> = BodyOf<R> & Ids<IdsIn<R['path']>>;
type DataOf<R extends AnyRoute> = Omit<FromRequest<R>, keyof FilledBy<R>> &
  FilledBy<R> &
  Made<R> & { occurredAt: Instant };

type MadeFromFits<R extends AnyRoute> = R extends { madeFrom: (given: infer Wanted) => unknown }
  ? [FromRequest<R>] extends [Wanted]
    ? unknown
    : { madeFrom: 'takes a field that neither the body nor the path gives' }
  : unknown;

type FillFits<R extends AnyRoute> = R extends { fill: (given: infer Wanted, newId: NewId) => object }
  ? [FromRequest<R>] extends [Wanted]
    ? unknown
    : { fill: 'takes a field that neither the body nor the path gives' }
  : unknown;

type DataFits<R extends AnyRoute, D> = [DataOf<R>] extends [D]
  ? [Exclude<keyof DataOf<R>, keyof D | 'occurredAt'>] extends [never]
    ? unknown
    : { body: 'brings a field that the command does not have' }
  : { body: 'lacks a field of the command, or has it in another type' };

/** Holds for a table in which the body, the path, `makes` and `fill` of each route give exactly the data of its command. */
export type Fitting<T, C extends Command> = {
  [Type in keyof T]: T[Type] extends AnyRoute
    ? DataFits<T[Type], Extract<C, { type: Type }>['data']> & FillFits<T[Type]> & MadeFromFits<T[Type]>
    : unknown;
};

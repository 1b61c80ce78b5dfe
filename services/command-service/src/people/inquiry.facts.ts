import { answer, findEvenly, type Inquiry, type ReadPerson, usualCost } from '@cairn/access/inquiry';
import { isEmployed } from '@cairn/access/reporting-line';
import type { Requester } from '@cairn/access/requester';
import { dayOf } from '@cairn/contracts/day';
import { person } from '@cairn/domain/person.decider';
import type { Principal } from '@cairn/http/principal';
import { type CommandContext, recently } from '../context.ts';

/** The principal as a requester of today. */
export const requesterOf = (
  { now, timeZone }: CommandContext,
  { personId, roles }: Pick<Principal, 'personId' | 'roles'>,
): Requester => ({
  personId,
  roles,
  today: dayOf(now(), timeZone),
});

const peopleAsOf =
  ({ execute }: CommandContext, asOf: number): ReadPerson =>
  (personId) =>
    execute.kept(person, personId, asOf)?.state ??
    execute.recent(person, personId, asOf).then(({ state }) => state);

/** Gives people as of the moment of the context, or of this call. */
export const readPerson = (context: CommandContext): ReadPerson =>
  peopleAsOf(context, context.asOf ?? performance.now());

/** The answer to an inquiry about people. */
export const answered = <T>(context: CommandContext, inquiry: Inquiry<T>): Promise<T> =>
  answer(inquiry, readPerson(context));

// One for the process: what one refusal teaches, the next one of anybody costs.
const cost = usualCost();

/**
 * What `look` finds with the answers to its inquiries, or undefined if there is no such thing or the principal may not see
 * it: both cost the same reads. `look` must read the same other streams in both cases.
 */
export const foundEvenly = <T>(
  context: CommandContext,
  { personId }: Principal,
  look: (answered: <A>(inquiry: Inquiry<A>) => Promise<A>) => Promise<T | undefined>,
): Promise<T | undefined> =>
  findEvenly(
    {
      personId,
      stateOf: readPerson(context),
      read: (each) => context.execute.state(person, each),
      cost,
    },
    (stateOf) => look((inquiry) => answer(inquiry, stateOf)),
  );

/** As `answered`, for the hot path: the state of each person may be two seconds old. */
export const recentlyAnswered = <T>(context: CommandContext, inquiry: Inquiry<T>): Promise<T> =>
  answer(inquiry, peopleAsOf(context, recently()));

/** Whether the principal is employed today. */
export const isPrincipalEmployed = (context: CommandContext, { personId }: Principal): Promise<boolean> =>
  answered(context, isEmployed(personId, dayOf(context.now(), context.timeZone)));

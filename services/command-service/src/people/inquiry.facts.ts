import { answer, type Inquiry } from '@cairn/access/inquiry';
import { isEmployed } from '@cairn/access/reporting-line';
import type { Requester } from '@cairn/access/requester';
import { dayOf } from '@cairn/contracts/day';
import { person } from '@cairn/domain/person.decider';
import type { Principal } from '@cairn/http/principal';
import type { CommandContext } from '../context.ts';

/** The principal as a requester of today. */
export const requesterOf = ({ now }: CommandContext, { personId, roles }: Principal): Requester => ({
  personId,
  roles,
  today: dayOf(now()),
});

/** The answer to an inquiry about people, each read forward. */
export const answered = <T>({ execute }: CommandContext, inquiry: Inquiry<T>): Promise<T> =>
  answer(inquiry, async (personId) => (await execute.state(person, personId)).state);

const secondsKept = 2;

/** As `answered`, for the hot path: the state of each person may be two seconds old. */
export const recentlyAnswered = <T>({ execute }: CommandContext, inquiry: Inquiry<T>): Promise<T> =>
  answer(
    inquiry,
    async (personId) => (await execute.recent(person, personId, { maxAgeMs: secondsKept * 1000 })).state,
  );

/** Whether the principal is employed today. */
export const isPrincipalEmployed = (context: CommandContext, { personId }: Principal): Promise<boolean> =>
  answered(context, isEmployed(personId, dayOf(context.now())));

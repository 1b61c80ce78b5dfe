import type { Decider } from '@cairn/contracts/decider';
import type { GroupCommand, RecordGroup, WithdrawGroupConsent } from '@cairn/contracts/group.commands';
import type { GroupEvent } from '@cairn/contracts/group.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { laterOf, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

/** What is held in one category: never the values themselves, so that no decision turns on them. */
type Category = {
  /** The days from which a value holds, each with whether the last record for it rests on consent. */
  days: ReadonlyMap<string, boolean>;
  changedAt: string;
};

export type GroupState = ReadonlyMap<string, Category>;

export type GroupFacts = { known: boolean };

const record = ({ data }: RecordGroup, held: Category | undefined): GroupEvent[] => {
  const { validFrom, consent, basis, reason } = data;
  if (!consent && basis === undefined)
    refuseField('group/basis-missing', 'Without consent, a group is held on another basis.', {
      path: 'basis',
      message: 'why it may be held',
    });
  // A repeat without a reason is compared with what the log holds.
  if (held?.days.has(validFrom) && reason === undefined) return [];
  return [{ type: 'GroupRecorded', data }];
};

const withdraw = ({ data }: WithdrawGroupConsent, held: Category | undefined): GroupEvent[] => {
  if (!held)
    return reject('notFound', 'group/not-recorded', 'Nothing was recorded in this category.', [
      { path: 'category', message: 'a category in which a group was recorded' },
    ]);
  if (held.days.size === 0) return [];
  if (![...held.days.values()].includes(true))
    reject('conflict', 'group/held-without-consent', 'It is held on another basis than consent.');
  return [{ type: 'GroupConsentWithdrawn', data }];
};

/** The groups of one person: sex, ethnicity, age band and so on, each from a day on. */
export const group: Decider<GroupState, GroupCommand, GroupEvent, GroupFacts> = {
  category: 'group',
  initial: new Map(),
  decide(command, state, { known }) {
    refuseFuture(command);
    if (!known) reject('notFound', 'person/unknown', 'No such person is registered.');
    const held = state.get(command.data.category);
    const events = command.type === 'RecordGroup' ? record(command, held) : withdraw(command, held);
    if (held && events.length > 0) refuseBeforeLastChange(held, command.data.occurredAt);
    return events;
  },
  evolve(state, event) {
    const { category, occurredAt } = event.data;
    const held = state.get(category);
    const changedAt = held ? laterOf(held.changedAt, occurredAt) : occurredAt;
    const days =
      event.type === 'GroupConsentWithdrawn'
        ? new Map([...(held?.days ?? [])].filter(([, consent]) => !consent))
        : new Map(held?.days).set(event.data.validFrom, event.data.consent);
    return new Map(state).set(category, { days, changedAt });
  },
  words: {
    RecordGroup: {
      event: 'GroupRecorded',
      word: 'value',
      also: ['selfDeclared', 'source', 'consent', 'basis'],
      about: ['category', 'validFrom'],
      code: 'group/already-recorded',
    },
  },
};

import type { Instant } from '@cairn/contracts/envelope';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import { isSamePart } from './check-in.rules.ts';
import { laterOf } from './occurred-at.ts';

export type KeyResultState = {
  measure: Measure;
  weight: number;
  dueOn?: string | undefined;
  dropped: boolean;
  /** When its last change happened; check-ins change nothing of it. */
  changedAt: Instant;
  /** Values restated after closing: the last one, or for a milestone the last one of each part. */
  restated: readonly CheckInValue[];
  /** The machines that may check it in, and those that no longer may. */
  feeders: ReadonlyMap<string, { name: string; dismissed: boolean }>;
};

/** The key results of a goal by their ids. */
export type KeyResults = ReadonlyMap<string, KeyResultState>;

type KeyResult = Extract<GoalEvent, { type: 'KeyResultAdded' }>['data']['keyResult'];

/** The same with key results that are set from an instant on. */
export const withKeyResults = (
  before: KeyResults,
  keyResults: readonly KeyResult[],
  changedAt: Instant,
): KeyResults => {
  const all = new Map(before);
  for (const { keyResultId, measure, weight, dueOn } of keyResults)
    all.set(keyResultId, {
      measure,
      weight,
      dueOn,
      dropped: false,
      changedAt,
      restated: [],
      feeders: new Map(),
    });
  return all;
};

type Change = { keyResultId: string; to: (before: KeyResultState) => Partial<KeyResultState> };

/** What an event after `GoalSet` changes of key results. */
const changesBy = (event: GoalEvent): readonly Change[] => {
  switch (event.type) {
    case 'GoalRevised':
      return event.data.keyResultIds.map((keyResultId) => ({ keyResultId, to: () => ({}) }));
    case 'KeyResultRevised': {
      const { keyResultId, measure, weight, dueOn } = event.data.keyResult;
      return [{ keyResultId, to: () => ({ measure, weight, dueOn }) }];
    }
    case 'GoalWeightsRevised':
      return event.data.weights.map(({ keyResultId, weight }) => ({ keyResultId, to: () => ({ weight }) }));
    case 'KeyResultDropped':
      return [{ keyResultId: event.data.keyResultId, to: () => ({ dropped: true }) }];
    case 'KeyResultFeederAdmitted':
    case 'KeyResultFeederDismissed': {
      const { keyResultId, feederId, feederName: name } = event.data;
      const feeder = { name, dismissed: event.type === 'KeyResultFeederDismissed' };
      return [{ keyResultId, to: ({ feeders }) => ({ feeders: new Map(feeders).set(feederId, feeder) }) }];
    }
    case 'KeyResultRestated': {
      const { keyResultId, value } = event.data;
      const others = ({ restated }: KeyResultState) => restated.filter((each) => !isSamePart(each, value));
      return [{ keyResultId, to: (before) => ({ restated: [...others(before), value] }) }];
    }
    default:
      return [];
  }
};

/** The key results of a goal after one more event of it. */
export const evolveKeyResults = (before: KeyResults, event: GoalEvent): KeyResults => {
  const { occurredAt } = event.data;
  if (event.type === 'KeyResultAdded') return withKeyResults(before, [event.data.keyResult], occurredAt);
  const changes = changesBy(event);
  if (changes.length === 0) return before;
  const all = new Map(before);
  for (const { keyResultId, to } of changes) {
    const each = all.get(keyResultId);
    if (each) all.set(keyResultId, { ...each, ...to(each), changedAt: laterOf(each.changedAt, occurredAt) });
  }
  return all;
};

import type { Instant } from '@cairn/contracts/envelope';
import type { GoalFieldValue } from '@cairn/contracts/goal-field.values';
import type { GoalContext } from '@cairn/contracts/goal.context';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { GoalClass, GoalTerms, OfferOutcome } from '@cairn/contracts/goal.values';
import type { CheckInStatus, CheckInValue } from '@cairn/contracts/key-result.values';
import { emptyIdMap, type IdMap, withId } from './id-map.ts';
import { evolveKeyResults, type KeyResults, withKeyResults } from './key-result.state.ts';
import { beginning, laterOf } from './occurred-at.ts';

export type CheckInState = {
  keyResultId: string;
  occurredAt: Instant;
  value: CheckInValue;
  confidence: number | null;
  status: CheckInStatus;
  /** Whether it has a note or next steps. The text itself is personal and not kept here. */
  noted: boolean;
};

type Data<T extends GoalEvent['type']> = Extract<GoalEvent, { type: T }>['data'];

export type GoalOffer = { offerId: string } & Pick<GoalContext, 'owner' | 'accountableId'>;

export type Goal = GoalTerms &
  GoalClass & {
    goalId: string;
    context: GoalContext;
    /** In which the days of the goal begin and end. */
    timeZone: string;
    /** When it was set, or its first day if that is earlier. */
    since: Instant;
    /** When its last change of state happened. */
    changedAt: Instant;
    keyResults: KeyResults;
    /** To whom it is offered now. */
    offer: GoalOffer | null;
    offers: ReadonlyMap<string, 'open' | OfferOutcome>;
    /** Who was asked, by offer. */
    offered: ReadonlyMap<string, string>;
    blockers: ReadonlyMap<string, 'open' | 'resolved'>;
    /** The values of its custom fields, without texts. */
    fields: ReadonlyMap<string, GoalFieldValue>;
    /** The goals that continue it, by their cycles. */
    carriedTo: ReadonlyMap<string, string>;
    /** After corrections. */
    checkIns: IdMap<CheckInState>;
  };

export type OpenGoal = Goal & { status: 'active' | 'onHold' };
export type ClosedGoal = Goal & { status: 'closed'; score: number };
export type GoalState = { status: 'unset' } | OpenGoal | ClosedGoal;

const begin = ({
  goalId,
  context,
  period,
  timeZone = 'UTC',
  checkInCadenceDays,
  level,
  ambition,
  strategicObjective,
  tags = [],
  folder = null,
  keyResults,
  occurredAt,
}: Data<'GoalSet'>): OpenGoal => {
  const since = beginning(occurredAt, period.from, timeZone);
  return {
    status: 'active',
    goalId,
    context,
    period,
    timeZone,
    since,
    changedAt: since,
    checkInCadenceDays,
    level,
    ambition,
    strategicObjective,
    tags,
    folder,
    keyResults: withKeyResults(new Map(), keyResults, since),
    offer: null,
    offers: new Map(),
    offered: new Map(),
    blockers: new Map(),
    fields: new Map(),
    carriedTo: new Map(),
    checkIns: emptyIdMap,
  };
};

const unchanging: readonly GoalEvent['type'][] = [
  'CheckInRecorded',
  'CheckInCorrected',
  'KeyResultRestated',
  'KeyResultFeederAdmitted',
  'KeyResultFeederDismissed',
];

/** Whether an event changes the state of its goal. Readings do not, and neither does giving a key result to a machine. */
export const changesGoal = ({ type }: GoalEvent): boolean => !unchanging.includes(type);

const withCheckIn = <G extends Goal>(goal: G, data: Data<'CheckInRecorded' | 'CheckInCorrected'>): G => {
  const { checkInId, keyResultId, occurredAt, value, confidence, status, note, nextSteps } = data;
  const checkIn = {
    keyResultId,
    occurredAt,
    value,
    confidence,
    status,
    noted: note !== undefined || nextSteps !== undefined,
  };
  return { ...goal, checkIns: withId(goal.checkIns, checkInId, checkIn) };
};

// A goal that begins later than it was set to has still begun.
const revised = <G extends Goal>(goal: G, { to }: Data<'GoalRevised'>): G => {
  const { title: _, description: __, ...changed } = to;
  const period = to.period ?? goal.period;
  return { ...goal, ...changed, since: beginning(goal.since, period.from, goal.timeZone) };
};

export const evolveGoal = (state: GoalState, event: GoalEvent): GoalState => {
  if (event.type === 'GoalSet') return begin(event.data);
  if (state.status === 'unset') return state;
  const { context, occurredAt } = event.data;
  const changedAt = changesGoal(event) ? laterOf(state.changedAt, occurredAt) : state.changedAt;
  const goal = { ...state, context, changedAt, keyResults: evolveKeyResults(state.keyResults, event) };
  switch (event.type) {
    case 'GoalRevised':
      return revised(goal, event.data);
    case 'CheckInRecorded':
    case 'CheckInCorrected':
      return withCheckIn(goal, event.data);
    case 'BlockerRaised':
    case 'BlockerResolved': {
      const state = event.type === 'BlockerRaised' ? 'open' : 'resolved';
      return { ...goal, blockers: new Map(goal.blockers).set(event.data.blockerId, state) };
    }
    case 'GoalOffered': {
      const { offerId, to } = event.data;
      return {
        ...goal,
        offer: { offerId, ...to },
        offers: new Map(goal.offers).set(offerId, 'open'),
        offered: new Map(goal.offered).set(offerId, to.accountableId),
      };
    }
    case 'GoalOfferEnded': {
      const { offerId, outcome } = event.data;
      return { ...goal, offer: null, offers: new Map(goal.offers).set(offerId, outcome) };
    }
    case 'GoalCarriedOver': {
      const { toCycleId, carriedToId } = event.data;
      return { ...goal, carriedTo: new Map(goal.carriedTo).set(toCycleId, carriedToId) };
    }
    case 'GoalOwnerChanged':
    case 'GoalVisibilityChanged':
    case 'GoalWeightsRevised':
    case 'KeyResultAdded':
    case 'KeyResultRevised':
    case 'KeyResultDropped':
    case 'KeyResultRestated':
    case 'KeyResultFeederAdmitted':
    case 'KeyResultFeederDismissed':
      return goal;
    case 'GoalFieldsFilled': {
      const fields = new Map(goal.fields);
      for (const { fieldId, value } of event.data.fields)
        if (value) fields.set(fieldId, value);
        else fields.delete(fieldId);
      return { ...goal, fields };
    }
    case 'GoalClassified': {
      const { tags, folder } = event.data;
      return { ...goal, tags, folder };
    }
    case 'GoalPutOnHold':
      return { ...goal, status: 'onHold' };
    case 'GoalResumed':
      return { ...goal, status: 'active' };
    case 'GoalClosed':
      return { ...goal, status: 'closed', score: event.data.score };
  }
};

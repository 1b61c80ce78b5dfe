import type { MakeClaim } from '@cairn/contracts/claim.commands';
import type { ClaimEvent } from '@cairn/contracts/claim.events';
import type { ClaimSet } from '@cairn/contracts/claim.values';
import { shareADay } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import { type FieldError, reject } from '@cairn/contracts/rejection';

type Made = Extract<ClaimEvent, { type: 'ClaimMade' }>['data'];
export type ClaimState = { claims: readonly Made[] };

/** Whether a holder has what it claimed: it does, it never will again, or it does not yet or no longer. */
export type Holding = 'stands' | 'over' | 'open';

/** How the holders of the claims stand that overlap with a new one, read forward from their own streams. */
export type ClaimFacts = { holding: ReadonlyMap<string, Holding> };

const secondsToHold = 60;

const meets = (one: Made['days'], other: Made['days']): boolean =>
  one === undefined || other === undefined || shareADay(one, other);

/** The claims of others that a new claim overlaps. */
export const overlappingClaims = (
  { claims }: ClaimState,
  { holderId, key, days }: MakeClaim['data'],
): readonly Made[] =>
  claims.filter((each) => each.key === key && each.holderId !== holderId && meets(each.days, days));

const isLast = ({ claims }: ClaimState, claim: Made): boolean =>
  claims.findLast(({ holderId }) => holderId === claim.holderId) === claim;

/** Whether a claim gives way: its holder is through with it, has moved on, or never got as far within a minute. */
const givesWay = (claim: Made, state: ClaimState, { holding, at }: ClaimFacts & { at: string }): boolean => {
  const how = holding.get(claim.holderId) ?? 'open';
  if (how !== 'open') return how === 'over';
  return !isLast(state, claim) || Date.parse(at) - Date.parse(claim.occurredAt) > secondsToHold * 1000;
};

type Refusal = { code: string; detail: string; field: FieldError };

const nameTaken =
  (noun: string, thing: string) =>
  ({ holderId }: Made): Refusal => ({
    code: `${noun}/name-taken`,
    detail: `The ${thing} ${holderId} has this name.`,
    field: { path: 'name', message: `a name that no other ${thing} in use has` },
  });

const refusals: Record<ClaimSet, (standing: Made) => Refusal> = {
  goalFieldNames: nameTaken('goal-field', 'custom field'),
  goalTemplateNames: nameTaken('goal-template', 'template for goals'),
  scorecardTemplateNames: nameTaken('scorecard-template', 'template for scorecards'),
  cycleTemplateNames: nameTaken('cycle-template', 'template for cycles'),
  pilots: ({ holderId, days = { from: '', to: '' } }) => ({
    code: 'pilot/overlaps',
    detail: `The pilot ${holderId} tries the same in this unit from ${days.from} to ${days.to}.`,
    field: { path: 'from', message: `days before ${days.from} or after ${days.to}` },
  }),
};

/** What the things of one set claim. No two have the same, on the same day. */
export const claim: Decider<ClaimState, MakeClaim, ClaimEvent, ClaimFacts> = {
  category: 'claim',
  holdsSet: true,
  initial: { claims: [] },
  decide({ data, at }, state, { holding }) {
    const own = state.claims.findLast(({ holderId }) => holderId === data.holderId);
    if (own?.key === data.key) return [];
    const others = overlappingClaims(state, data);
    const standing = others.find((each) => !givesWay(each, state, { holding, at }));
    if (standing) {
      const { code, detail, field } = refusals[data.set](standing);
      reject('conflict', code, detail, [field]);
    }
    const released = others.map(
      (each) => ({ type: 'ClaimReleased', data: { ...each, occurredAt: at } }) as const,
    );
    return [...released, { type: 'ClaimMade', data: { ...data, occurredAt: at } }];
  },
  evolve({ claims }, { type, data }) {
    const rest = claims.filter(({ holderId, key }) => holderId !== data.holderId || key !== data.key);
    return { claims: type === 'ClaimMade' ? [...rest, data] : rest };
  },
};

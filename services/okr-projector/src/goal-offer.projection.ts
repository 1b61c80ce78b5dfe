import { fold } from '@cairn/projection/view';
import { goalOfferTable } from '@cairn/read-model/goal-offer.tables';

/** One row per offer of a goal, open or ended. */
export const goalOfferView = fold(goalOfferTable, {
  keys: (event) =>
    event.type === 'GoalOffered' || event.type === 'GoalOfferEnded'
      ? [[event.data.goalId, event.data.offerId]]
      : [],
  evolve: (row, event) => {
    if (event.type === 'GoalOffered') {
      const { data, metadata, position } = event;
      return {
        goal_id: data.goalId,
        offer_id: data.offerId,
        owner_kind: data.to.owner.kind,
        owner_id: data.to.owner.id,
        accountable_id: data.to.accountableId,
        note: data.note ?? null,
        offered_by: metadata.actor.personId,
        offered_at: data.occurredAt,
        recorded_at: metadata.recordedAt,
        outcome: null,
        reason: null,
        ended_by: null,
        ended_at: null,
        position: String(position),
      };
    }
    if (event.type !== 'GoalOfferEnded' || !row) return row;
    return {
      ...row,
      outcome: event.data.outcome,
      reason: event.data.reason ?? null,
      ended_by: event.metadata.actor.personId,
      ended_at: event.data.occurredAt,
    };
  },
});

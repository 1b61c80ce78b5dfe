import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import type { GoalContext } from '@cairn/contracts/goal.context';
import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import { append } from '@cairn/projection/view';
import { goalChangeTable } from '@cairn/read-model/okr.tables';
import type { GoalChange } from '@cairn/read-model/okr.values';

type Changed = { goalId: string; otherId: string | null; change: GoalChange };

const ownership = ({ owner, accountableId }: Pick<GoalContext, 'owner' | 'accountableId'>) => ({
  owner,
  accountableId,
});

/** An alignment changes both of its goals. */
const ends = ({ type, data }: AlignmentEvent): Changed[] => {
  const { childId, parentId } = data;
  const link = type === 'GoalAligned' ? { kind: data.kind, weight: data.weight } : null;
  const ofChild: Changed = {
    goalId: childId,
    otherId: parentId,
    change: { what: 'parent', goalId: parentId, link },
  };
  const ofParent: Changed = {
    goalId: parentId,
    otherId: childId,
    change: { what: 'child', goalId: childId, link },
  };
  // No command aligns a goal with itself, but a log may hold it, and a goal has one row for each position.
  return parentId === childId ? [ofChild] : [ofChild, ofParent];
};

const changesOf = (event: AnyRecorded): Changed[] => {
  switch (event.type) {
    case 'GoalOwnerChanged': {
      const { goalId, context, from } = event.data;
      return [
        { goalId, otherId: null, change: { what: 'owner', from: ownership(from), to: ownership(context) } },
      ];
    }
    case 'GoalRevised': {
      const { goalId, from, to } = event.data;
      return [{ goalId, otherId: null, change: { what: 'revision', from, to } }];
    }
    case 'GoalVisibilityChanged': {
      const { goalId, context, from } = event.data;
      return [{ goalId, otherId: null, change: { what: 'visibility', from, to: context.visibility } }];
    }
    case 'GoalClassified': {
      const { goalId, from, tags, folder } = event.data;
      const change: GoalChange = { what: 'classification', from, to: { tags, folder } };
      return [{ goalId, otherId: null, change }];
    }
    case 'GoalPutOnHold':
    case 'GoalResumed': {
      const what = event.type === 'GoalPutOnHold' ? 'putOnHold' : 'resumed';
      return [{ goalId: event.data.goalId, otherId: null, change: { what } }];
    }
    case 'GoalCarriedOver': {
      const { goalId, carriedToId } = event.data;
      return [{ goalId, otherId: carriedToId, change: { what: 'carriedOver', goalId: carriedToId } }];
    }
    case 'KeyResultFeederAdmitted':
    case 'KeyResultFeederDismissed': {
      const { goalId, keyResultId, feederId, feederName } = event.data;
      const what = event.type === 'KeyResultFeederAdmitted' ? 'feederAdmitted' : 'feederDismissed';
      return [{ goalId, otherId: null, change: { what, keyResultId, feederId, feederName } }];
    }
    case 'GoalAligned':
    case 'GoalUnaligned':
      return ends(event);
    default:
      return [];
  }
};

/** One row per goal and change of its terms, owner, visibility, alignment or machines, hold or carrying over. */
export const goalChangeView = append(goalChangeTable, (event, knownAt) =>
  changesOf(event).map(({ goalId, otherId, change }) => ({
    position: String(event.position),
    revision: isIn(event, 'goal') ? event.revision : null,
    goal_id: goalId,
    other_id: otherId,
    change,
    reason: ('reason' in event.data && event.data.reason) || null,
    by_id: event.metadata.actor.personId,
    occurred_at: event.data.occurredAt,
    recorded_at: event.metadata.recordedAt,
    known_at: knownAt,
  })),
);

import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { defaultObjectivesLimit, type Weighted } from '@cairn/contracts/scorecard.values';
import { firstWeight, withWeight } from './dated-weight.ts';
import { laterOf } from './occurred-at.ts';
import type {
  DraftedScorecard,
  PerspectiveState,
  ScorecardContent,
  ScorecardState,
} from './scorecard.state.ts';
import { isSameLink } from './scorecard.links.ts';
import { evolveObjective, inObjective } from './strategic-objective.evolve.ts';

type Of<T extends ScorecardEvent['type']> = Extract<ScorecardEvent, { type: T }>['data'];

const draft = (data: Of<'ScorecardDrafted'>): DraftedScorecard => ({
  status: 'draft',
  version: 0,
  draftedAt: data.occurredAt,
  changedAt: data.occurredAt,
  level: data.level,
  content: {
    name: data.name,
    alignedTo: data.alignedTo,
    visibility: data.visibility ?? 'public',
    objectivesLimit: data.objectivesLimit ?? defaultObjectivesLimit,
    vision: data.vision,
    mission: data.mission,
    values: data.values,
  },
  perspectives: data.perspectives.map(({ weight, ...each }) => ({ ...each, weights: firstWeight(weight) })),
  objectives: [],
  links: [],
  unlinked: [],
});

const inPerspective = (
  state: DraftedScorecard,
  perspectiveId: string,
  change: (perspective: PerspectiveState) => Partial<PerspectiveState>,
): DraftedScorecard => ({
  ...state,
  perspectives: state.perspectives.map((each) =>
    each.perspectiveId === perspectiveId ? { ...each, ...change(each) } : each,
  ),
});

const reweigh =
  (from: string) =>
  (state: DraftedScorecard, item: Weighted): DraftedScorecard => {
    const next = { from, value: item.weight };
    if ('perspectiveId' in item)
      return inPerspective(state, item.perspectiveId, ({ weights }) => ({
        weights: withWeight(weights, next),
      }));
    if (!('kpiId' in item))
      return inObjective(state, item.objectiveId, ({ weights }) => ({ weights: withWeight(weights, next) }));
    return inObjective(state, item.objectiveId, ({ kpis }) => ({
      kpis: { ...kpis, [item.kpiId]: withWeight(kpis[item.kpiId] ?? [], next) },
    }));
  };

const inOrder = <T>(things: readonly T[], ids: readonly string[], idOf: (thing: T) => string): T[] =>
  things.toSorted((a, b) => ids.indexOf(idOf(a)) - ids.indexOf(idOf(b)));

const reorderKpis = (
  state: DraftedScorecard,
  { objectiveId, kpiIds }: { objectiveId: string; kpiIds: readonly string[] },
): DraftedScorecard =>
  inObjective(state, objectiveId, ({ kpis }) => ({
    kpis: Object.fromEntries(inOrder(Object.entries(kpis), kpiIds, ([kpiId]) => kpiId)),
  }));

const evolveDrafted = (state: DraftedScorecard, event: ScorecardEvent): ScorecardState => {
  const { type, data } = event;
  switch (type) {
    case 'ScorecardDrafted':
      return draft(data);
    case 'ScorecardRevised':
      return { ...state, content: { ...state.content, ...(data.after as Partial<ScorecardContent>) } };
    case 'PerspectiveAdded': {
      const { perspectiveId, name, weight } = data;
      return {
        ...state,
        perspectives: [...state.perspectives, { perspectiveId, name, weights: firstWeight(weight) }],
      };
    }
    case 'PerspectiveRevised':
      return inPerspective(state, data.perspectiveId, () => data.after);
    case 'PerspectiveRetired':
      return inPerspective(state, data.perspectiveId, ({ weights }) => ({
        weights: withWeight(weights, { from: data.effectiveFrom, value: null }),
      }));
    case 'ScorecardWeightsRevised':
      return data.weights.reduce(reweigh(data.effectiveFrom), state);
    case 'ScorecardReordered':
      return (data.kpis ?? []).reduce(reorderKpis, {
        ...state,
        perspectives: inOrder(state.perspectives, data.perspectiveIds, (each) => each.perspectiveId),
        objectives: inOrder(state.objectives, data.objectiveIds, (each) => each.objectiveId),
      });
    case 'StrategicObjectivesLinked': {
      const { causeId, effectId } = data;
      const others = state.links.filter((each) => !isSameLink(each, data));
      return { ...state, links: [...others, { causeId, effectId }] };
    }
    case 'StrategicObjectivesUnlinked':
      return {
        ...state,
        links: state.links.filter((each) => !isSameLink(each, data)),
        unlinked: [...state.unlinked, { causeId: data.causeId, effectId: data.effectId }],
      };
    case 'ScorecardPublished':
      return { ...state, status: 'published', version: data.version ?? 1 };
    default:
      return evolveObjective(state, { type, data } as Parameters<typeof evolveObjective>[1]);
  }
};

export const evolveScorecard = (before: ScorecardState, event: ScorecardEvent): ScorecardState => {
  if (event.type === 'ScorecardDrafted') return draft(event.data);
  if (before.status === 'unset') return before;
  const { status } = before;
  return evolveDrafted(
    {
      ...before,
      status: status === 'published' ? 'revised' : status,
      changedAt: laterOf(before.changedAt, event.data.occurredAt),
    },
    event,
  );
};

import { words } from '../texts/words.ts';
import type { Card } from './card-form.tsx';

type Later = { effectiveFrom: string; weight: number };

const laterOf = (weights: readonly Later[], today: string): Later | undefined =>
  weights.find(({ effectiveFrom }) => effectiveFrom > today);

/** A part of a card that has a weight among its siblings: the ids that name it, and what it counts now. */
export type Weighed = {
  key: string;
  ids: { perspectiveId: string } | { objectiveId: string; kpiId?: string };
  name: string;
  weight: number;
  /** What it counts from a later day on, if that is said already. */
  later: Later | undefined;
};

/** Siblings, of which each counts by its share of their sum. */
export type WeighedGroup = { key: string; title: string; parts: readonly Weighed[] };

/** Everything on a card that is weighed: perspectives, the objectives of each, and the KPIs of each objective. */
export const weighedOn = (
  { perspectives }: Pick<Card, 'perspectives'>,
  today: string,
): readonly WeighedGroup[] => {
  const all: WeighedGroup[] = [
    {
      key: 'perspectives',
      title: words.editing.perspectives,
      parts: perspectives.map(({ perspectiveId, name, weight, weights }) => ({
        key: perspectiveId,
        ids: { perspectiveId },
        name,
        weight,
        later: laterOf(weights, today),
      })),
    },
    ...perspectives.map(({ perspectiveId, name, objectives }) => ({
      key: perspectiveId,
      title: words.editing.objectivesOf(name),
      parts: objectives.map(({ objectiveId, name, weight, weights }) => ({
        key: objectiveId,
        ids: { objectiveId },
        name,
        weight,
        later: laterOf(weights, today),
      })),
    })),
    ...perspectives
      .flatMap(({ objectives }) => objectives)
      .map(({ objectiveId, name, kpis }) => ({
        key: objectiveId,
        title: words.editing.kpisOf(name),
        parts: kpis.map(({ kpiId, name, weight, weights }) => ({
          key: `${objectiveId} ${kpiId}`,
          ids: { objectiveId, kpiId },
          name,
          weight,
          later: laterOf(weights, today),
        })),
      })),
  ];
  return all.filter(({ parts }) => parts.length > 0);
};

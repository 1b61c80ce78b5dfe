import type { Body } from '../api/types.ts';
import { nameText } from '../look/named.ts';
import type { KeyResult } from './goal.ts';
import { figureOf } from './value.ts';

type Measure = KeyResult['measure'];
type Revised = Body<'/v1/goals/{goalId}/key-results/{keyResultId}/revisions'>['measure'];

const editable = ['baseline', 'target', 'limit', 'failsAt', 'low', 'high', 'change'] as const;

/** The figures of a measure that can be revised, as text. */
export const figuresOf = (measure: Measure): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(measure)
      .filter(([name, value]) => typeof value === 'number' && editable.some((one) => one === name))
      .map(([name, value]) => [name, String(value)]),
  );

/** The measure with the figures that were typed. A text that is no figure leaves what was there. */
export const measureOf = (
  { measure, milestones }: Pick<KeyResult, 'measure' | 'milestones'>,
  figures: Readonly<Record<string, string>>,
): Revised => {
  if (measure.kind === 'milestone')
    return {
      kind: 'milestone',
      parts: measure.parts.map((part) => ({
        ...part,
        title: nameText(milestones?.find(({ milestoneId }) => milestoneId === part.milestoneId)?.title),
      })),
    };
  const typed = Object.entries(figures).flatMap(([name, text]) => {
    const figure = figureOf(text);
    return figure === undefined ? [] : [[name, figure]];
  });
  return { ...measure, ...Object.fromEntries(typed) };
};

import { numberText, percentText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';
import type { KeyResult } from './goal.ts';

type Measure = KeyResult['measure'];

const textOf = (measure: Measure): string => {
  const { kinds } = words.goals;
  const unit = 'unit' in measure && measure.unit ? ` ${measure.unit}` : '';
  switch (measure.kind) {
    case 'increase':
    case 'decrease':
    case 'count':
    case 'linkedKpi':
      return kinds.fromTo(numberText(measure.baseline), numberText(measure.target)) + unit;
    case 'atLeast':
      return kinds.atLeast(numberText(measure.limit)) + unit;
    case 'atMost':
      return kinds.atMost(numberText(measure.limit)) + unit;
    case 'stayWithin':
      return kinds.within(numberText(measure.low), numberText(measure.high)) + unit;
    case 'relative':
      return kinds.change(percentText(measure.change));
    case 'yesNo':
      return kinds.yesNo;
    case 'milestone':
      return kinds.milestones(measure.parts.length);
  }
};

/** A measure in a few words. */
export const MeasureText = ({ of }: { of: Measure }) => <>{textOf(of)}</>;

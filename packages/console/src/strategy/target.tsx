import { numberText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';
import type { Kpi } from './kpi-lines.ts';

/** The figure that is the target, or the range. */
export const TargetText = ({ anchors }: Pick<Kpi, 'anchors'>) => {
  if (!anchors) return <>{words.kpi.noTarget}</>;
  if ('goal' in anchors) return <>{numberText(anchors.goal)}</>;
  return <>{words.kpi.range(numberText(anchors.goalLow), numberText(anchors.goalHigh))}</>;
};

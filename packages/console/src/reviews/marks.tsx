import { numberText } from '../look/numbers.ts';
import type { Cycle } from './kinds.ts';

type Scale = Cycle['scale'];

/** A mark with its label, such as "4 · Above what was agreed". */
export const markText = (scale: Scale, mark: number): string => {
  const label = scale?.marks.find(({ value }) => value === mark)?.label;
  return label ? `${numberText(mark)} · ${label}` : numberText(mark);
};

export const dimensionText = ({ dimensions }: Pick<Cycle, 'dimensions'>, dimension: string): string =>
  dimensions.find((each) => each.dimension === dimension)?.label ?? dimension;

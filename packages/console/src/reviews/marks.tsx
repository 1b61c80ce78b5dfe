import { numberText } from '../look/numbers.ts';
import type { Cycle } from './kinds.ts';

type Scale = Cycle['scale'];

/** A mark with its label, such as "4 · Above what was agreed". */
export const labelled = (mark: number, label: string | null | undefined): string =>
  label ? `${numberText(mark)} · ${label}` : numberText(mark);

/** A mark with the label that a scale gives it. */
export const markText = (scale: Scale, mark: number): string =>
  labelled(mark, scale?.marks.find(({ value }) => value === mark)?.label);

export const dimensionText = ({ dimensions }: Pick<Cycle, 'dimensions'>, dimension: string): string =>
  dimensions.find((each) => each.dimension === dimension)?.label ?? dimension;

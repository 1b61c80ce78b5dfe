import type { CheckInValue, Display, Measure } from '@cairn/contracts/key-result.values';
import { relativeTarget } from '@cairn/scoring/measure';
import { LRUCache } from 'lru-cache';

type Shown = { unit?: string | undefined; display?: Display | undefined };

// Making a format takes thirty times as long as writing a number with it.
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

const inCurrency = (currency: string): ((figure: number) => string) => {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).format;
  } catch {
    // Commands take codes only, but the event may hold any three characters, such as €€€.
    return (figure) => `${plain.format(figure)} ${currency}`;
  }
};
const currencies = new LRUCache<string, (figure: number) => string>({ max: 200, memoMethod: inCurrency });

/** A figure with its unit, as people read it in English. */
const textOf = ({ unit, display }: Shown, figure: number): string => {
  if (display?.style === 'currency') return currencies.memo(display.currency)(figure);
  const number = plain.format(figure);
  if (display?.style === 'percent') return `${number} %`;
  return unit === undefined ? number : `${number} ${unit}`;
};

const figureIn = (value: CheckInValue | undefined): number | undefined => {
  if (value?.kind === 'number') return value.number;
  return value?.kind === 'count' ? value.total : undefined;
};

type WithFigures = Exclude<Measure, { kind: 'yesNo' | 'milestone' }>;

const ends = (measure: WithFigures): [from: number, to: number] => {
  if ('limit' in measure) return [measure.failsAt, measure.limit];
  if ('low' in measure) return [measure.low, measure.high];
  return [measure.baseline, measure.kind === 'relative' ? relativeTarget(measure) : measure.target];
};

/** The figures of a measure and its last reading as text; null for a measure without figures. */
export const figureTexts = (measure: Measure, current: CheckInValue | undefined) => {
  if (measure.kind === 'yesNo' || measure.kind === 'milestone') return null;
  const [from, to] = ends(measure);
  const at = figureIn(current);
  return {
    from: textOf(measure, from),
    to: textOf(measure, to),
    current: at === undefined ? null : textOf(measure, at),
  };
};

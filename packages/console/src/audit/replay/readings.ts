import { numberText } from '../../look/numbers.ts';
import { words } from '../../texts/words.ts';

/** A reading as the API gives it: `{ kind: 'number', number }`, `{ kind: 'count', total }`, `{ kind: 'yesNo', done }`, … */
type Reading = Readonly<Record<string, unknown>>;

const valueText = (value: unknown): string => {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? words.replay.yes : words.replay.no;
  if (Array.isArray(value)) return String(value.length);
  return typeof value === 'string' ? value : '';
};

/** A reading in words; nothing for evidence that is no reading. */
export const readingText = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return valueText(value);
  const { kind: _, ...parts } = value as Reading;
  return Object.values(parts).map(valueText).filter(Boolean).join(' / ');
};

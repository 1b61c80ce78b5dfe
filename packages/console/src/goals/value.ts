import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';
import type { KeyResult, Value } from './goal.ts';

type Measured = Pick<KeyResult, 'measure' | 'milestones' | 'current'>;

/** A value as it is typed: a figure as text, or whether something is done. */
export type Typed = { figure: string; done: boolean; milestoneId: string };

export const kindOf = ({ measure: { kind } }: Pick<KeyResult, 'measure'>): Value['kind'] =>
  kind === 'count' || kind === 'yesNo' || kind === 'milestone' ? kind : 'number';

/** The text of what is typed for a value; empty without a value. */
export const typedOf = (value: Value | undefined, { milestones }: Measured): Typed => ({
  figure:
    value?.kind === 'number' ? String(value.number) : value?.kind === 'count' ? String(value.total) : '',
  done: value && 'done' in value ? value.done : false,
  milestoneId: value?.kind === 'milestone' ? value.milestoneId : (milestones?.[0]?.milestoneId ?? ''),
});

/** A figure as people type it, with a point or a comma; undefined if it is none. */
export const figureOf = (text: string): number | undefined => {
  const plain = text.trim().replaceAll(/[\s']/g, '').replace(',', '.');
  const figure = Number(plain);
  return plain === '' || Number.isNaN(figure) ? undefined : figure;
};

/** The value that was typed; undefined if a figure is needed and there is none. */
export const valueOf = (typed: Typed, keyResult: Pick<KeyResult, 'measure'>): Value | undefined => {
  const kind = kindOf(keyResult);
  const { done, milestoneId } = typed;
  if (kind === 'yesNo') return { kind, done };
  if (kind === 'milestone') return { kind, milestoneId, done };
  const figure = figureOf(typed.figure);
  if (figure === undefined) return undefined;
  return kind === 'count' ? { kind, total: figure } : { kind, number: figure };
};

const unitOf = ({ measure }: Pick<KeyResult, 'measure'>): string =>
  'unit' in measure && measure.unit ? ` ${measure.unit}` : '';

/** A value in words, with its unit. */
export const valueText = (value: Value, keyResult: Measured): string => {
  if (value.kind === 'number') return numberText(value.number) + unitOf(keyResult);
  if (value.kind === 'count') return numberText(value.total) + unitOf(keyResult);
  const done = value.done ? words.goals.done : words.goals.notDone;
  if (value.kind === 'yesNo') return done;
  const part = keyResult.milestones?.find(({ milestoneId }) => milestoneId === value.milestoneId);
  return `${nameText(part?.title)}: ${done}`;
};

import { words } from '../../texts/words.ts';
import type { NowAndYoursRow } from '../../look/now-and-yours.tsx';
import { figuresOfKind, type SaidKeyResult } from './said.ts';

const texts = words.goals;

const partsText = ({ parts }: SaidKeyResult): string =>
  parts.map(({ title, weight }) => `${title} (${weight})`).join(', ');

/** A key result as it stands beside what was typed, field by field. */
export const rowsOf = (now: SaidKeyResult, yours: SaidKeyResult): NowAndYoursRow[] => [
  { field: texts.title, now: now.title, yours: yours.title },
  ...figuresOfKind[now.kind].map(({ name }) => ({
    field: texts.figures[name] ?? name,
    now: now.figures[name] ?? '',
    yours: yours.figures[name] ?? '',
  })),
  ...(now.kind === 'milestone'
    ? [{ field: texts.measureKinds.milestone, now: partsText(now), yours: partsText(yours) }]
    : []),
  { field: texts.weight, now: now.weight, yours: yours.weight },
  { field: texts.dueOn, now: now.dueOn, yours: yours.dueOn },
];

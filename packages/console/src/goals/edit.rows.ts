import { dayText } from '../look/dates.ts';
import { words } from '../texts/words.ts';
import type { GoalWords } from './edit.ts';
import type { NowAndYoursRow } from '../look/now-and-yours.tsx';

const texts = words.goals;

const shown: readonly [string, (said: GoalWords) => string][] = [
  [texts.title, ({ title }) => title],
  [texts.description, ({ description }) => description],
  [texts.ambition, ({ ambition }) => texts.ambitions[ambition] ?? ambition],
  [texts.begins, ({ from }) => from && dayText(from)],
  [texts.ends, ({ to }) => to && dayText(to)],
  [texts.cadence, ({ cadence }) => cadence],
];

/** What a goal says now beside what was typed, field by field. */
export const rowsOf = (now: GoalWords, yours: GoalWords): NowAndYoursRow[] => [
  ...shown.map(([field, text]) => ({ field, now: text(now), yours: text(yours) })),
  ...(now.objective === yours.objective
    ? []
    : [{ field: texts.objective, now: texts.objectiveNow, yours: texts.objectiveYours }]),
];

import { statusText } from '../look/status.tsx';
import { words } from '../texts/words.ts';
import type { KeyResult, Value } from './goal.ts';
import type { Reading } from './reading.fields.tsx';
import { valueOf, valueText } from './value.ts';
import type { NowAndYoursRow } from '../look/now-and-yours.tsx';

type Recorded = { value: Value; status: string | null };

const typedText = ({ typed }: Reading, keyResult: KeyResult): string => {
  const value = valueOf(typed, keyResult);
  return value ? valueText(value, keyResult) : typed.figure;
};

/** What a key result was last checked in with, if it was, beside what was typed. */
export const rowsOf = (now: Recorded | null, yours: Reading, keyResult: KeyResult): NowAndYoursRow[] => [
  {
    field: words.goals.value,
    now: now ? valueText(now.value, keyResult) : '',
    yours: typedText(yours, keyResult),
  },
  {
    field: words.goals.statusShort,
    now: now?.status ? statusText(now.status) : '',
    yours: statusText(yours.status),
  },
];

import { dayAt, dayText } from '../look/dates.ts';
import { nameText } from '../look/named.ts';
import { numberText, percentText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';
import type { Item, Texts } from './evidence.ts';

/** The words that entries of a packet are described with. */
export const itemTexts: Texts = {
  number: numberText,
  percent: percentText,
  done: words.rating.done,
  notDone: words.rating.notDone,
  feedback: words.rating.feedbackGroup,
  kindOf: (kind) => words.feedback.kinds[kind] ?? kind,
  mergedFeedback: words.rating.mergedFeedbackGroup,
  goal: words.rating.goalGroup,
  initiatives: words.rating.initiativeGroup,
  earlier: words.rating.earlierGroup,
};

/** An entry in a few words, such as "Crash-free sessions, 28 Nov 2026". */
export const labelOf = ({ title, at, group, kind }: Item): string => {
  const name = kind === 'reading' ? `${nameText(group)} ${nameText(title)}` : nameText(title);
  return at && kind !== 'reading' ? `${name}, ${dayText(dayAt(at))}` : name;
};

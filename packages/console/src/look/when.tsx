import { dayText, instantText } from './dates.ts';

/** An instant in the reader's words, and exactly for a program. Its day stays in one line. */
export const When = ({ at }: { at: string }) => (
  <time class="instant" dateTime={at}>
    {instantText(at)}
  </time>
);

/** A day in the reader's words. It stays in one line. */
export const Day = ({ on }: { on: string }) => (
  <time class="day" dateTime={on}>
    {dayText(on)}
  </time>
);

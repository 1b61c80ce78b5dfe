const msPerDay = 86_400_000;
const keptDays = 7;

/** Whether a draft, or the clock that it was saved by, is too far from now to keep it. Both in milliseconds. */
export const isTooOld = (savedAt: number, now: number): boolean =>
  Math.abs(now - savedAt) > keptDays * msPerDay;

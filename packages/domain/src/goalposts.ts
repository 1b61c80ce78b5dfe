/** Instants in epoch milliseconds. */
type Span = { readonly from: number; readonly to: number };

const lateShare = 0.1;

/** When the last tenth of a goal's period begins. A measure that is revised from then on can hardly change the work any more. */
export const lateFrom = ({ from, to }: Span): number => to - (to - from) * lateShare;

/** Whether a revision was recorded in the last tenth of the period or later. */
export const isLate = (recordedAt: number, period: Span): boolean => recordedAt >= lateFrom(period);

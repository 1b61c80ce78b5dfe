import type { Call } from './call.ts';
import { DEADLINE_EXCEEDED } from './status.ts';

const UNIT_MS: Readonly<Record<string, number>> = {
  H: 3_600_000,
  M: 60_000,
  S: 1000,
  m: 1,
  u: 1e-3,
  n: 1e-6,
};
/** The longest time that a timer can wait, 24 days. Longer deadlines are not enforced. */
const LONGEST_MS = 2 ** 31 - 1;

/** The time that a `grpc-timeout` header allows a call, in milliseconds; undefined if it is missing or invalid. */
const timeoutOf = (header: string | string[] | undefined): number | undefined => {
  const [, amount, unit] = /^(\d{1,8})([HMSmun])$/.exec(String(header)) ?? [];
  const scale = unit === undefined ? undefined : UNIT_MS[unit];
  return scale === undefined ? undefined : Math.ceil(Number(amount) * scale);
};

/** Ends a call when the deadline that its client set has passed. */
export const enforceDeadline = (call: Call): void => {
  const left = timeoutOf(call.headers['grpc-timeout']);
  if (left === undefined || left > LONGEST_MS) return;
  const timer = setTimeout(
    () => call.finish({ code: DEADLINE_EXCEEDED, message: 'the deadline of the call has passed' }),
    left,
  );
  call.onOver(() => clearTimeout(timer));
};

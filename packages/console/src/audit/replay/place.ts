import { useLocation } from 'preact-iso';
import type { Step } from './replay.reply.ts';

/** Where one is in a replay. It stands in the URL, so that a link shows the same to others. */
export type Place = {
  /** From 1. */
  step: number;
  /** The step that it is compared with; undefined for none. */
  other: number | undefined;
  /** Whether the URL names an event that is no step. */
  lost: boolean;
  urlOf: (step: number) => string;
  go: (step: number) => void;
  compare: (other: number | undefined) => void;
};

/** The number of a step as a URL has it; undefined if there is no such step. */
export const stepIn = (given: string | undefined, steps: readonly unknown[]): number | undefined => {
  const step = Number(given);
  return Number.isInteger(step) && step >= 1 && step <= steps.length ? step : undefined;
};

const eventIn = (event: string | undefined, steps: readonly Step[]): number | undefined =>
  steps.find(({ told }) => told.eventId === event)?.number;

/** Reads the place from `?step=` or `?event=`, and from `?with=`. */
export const usePlace = (steps: readonly Step[]): Place => {
  const { path, query, route } = useLocation();
  const found = stepIn(query['step'], steps) ?? eventIn(query['event'], steps);
  const step = found ?? 1;
  const other = stepIn(query['with'], steps);
  const url = (to: number, against: number | undefined): string =>
    `${path}?step=${to}${against ? `&with=${against}` : ''}`;
  // What is drawn later may still hold an older place, and must not lead back to its step.
  const stepNow = (): number =>
    stepIn(new URLSearchParams(location.search).get('step') ?? undefined, steps) ?? step;
  return {
    step,
    other,
    lost: found === undefined && (query['event'] ?? query['step']) !== undefined,
    urlOf: (to) => url(to, other),
    // Replaced, so that one step back leaves the replay and not each step of it.
    go: (to) => route(url(Math.min(Math.max(to, 1), steps.length), other), true),
    compare: (against) => route(url(stepNow(), against), true),
  };
};

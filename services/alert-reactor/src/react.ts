import type { AnyRecorded } from '@cairn/contracts/registry';
import { refuseOtherKey } from '@cairn/domain/id-key.decider';
import { StreamParked } from '@cairn/event-store/errors';
import { patiently } from '@cairn/reactor/patiently';
import { reactTo, type Taken } from '@cairn/reactor/react-to';
import { reactor } from './actor.ts';
import { append, commandFor } from './append.ts';
import { type Covered, coveredBy, readCovered } from './covered.ts';
import { advance, type Episodes, settle, type Transition } from './episodes.ts';
import { keepTime } from './keep-time.ts';
import type { ReactorOptions } from './options.ts';
import { emptyState } from './state.ts';

type Kept = { state: ReturnType<typeof emptyState>; covered: Covered };

const createStep = (
  options: ReactorOptions,
  { state, covered }: Kept,
  isParked: (stream: string) => boolean,
) => {
  const episodes: Episodes = new Map();
  const { deriveId, now } = options;
  const carryOut = async (transition: Transition, trigger: AnyRecorded): Promise<void> => {
    const written = await patiently(options, async () => {
      const command = commandFor(transition, { trigger, deriveId, at: now().toISOString() });
      if (!covered.decides(command.data.alertId)) await append(options, command, trigger);
      return true;
    });
    if (written) settle(episodes, transition);
  };
  const react = async (event: AnyRecorded): Promise<void> => {
    // With another id key, alerts would get other ids.
    if (options.fingerprint !== undefined) refuseOtherKey(event, options.fingerprint, reactor);
    for (const transition of advance({ state, episodes }, event, isParked))
      try {
        await carryOut(transition, event);
      } catch (error) {
        // The alert's own stream is parked. The transition is found again when its subject is judged next.
        if (!(error instanceof StreamParked)) throw error;
      }
    covered.pass(event.id);
  };
  return async ({ entries }: Taken): Promise<void> => {
    for (const each of entries) if (each.kind === 'event') await react(each.event);
  };
};

/**
 * Reads the episodes that the log holds, then follows the whole log into live events: raises and clears alerts as their
 * rules begin and cease to hold, and begins each day in each time zone once it has reached the end. Returns when `signal` is
 * aborted. Throws `NewerEvent`, a `conflict` Rejection if the log has another id key, and every other error that waiting does not cure.
 */
export const react = async (options: ReactorOptions): Promise<void> => {
  const stopping = new AbortController();
  const running = { ...options, signal: AbortSignal.any([options.signal, stopping.signal]) };
  const state = emptyState();
  let keeping: Promise<void> | undefined;
  const caughtUp = (): void => {
    keeping ??= keepTime(running, state.time).finally(() => stopping.abort());
    // It is awaited below, after the log was left.
    keeping.catch(() => undefined);
  };
  try {
    await reactTo(running, async (isParked) => {
      const covered = (await patiently(running, () => readCovered(options.store))) ?? coveredBy([]);
      return { step: createStep(running, { state, covered }, isParked), caughtUp };
    });
  } finally {
    stopping.abort();
  }
  await keeping;
};

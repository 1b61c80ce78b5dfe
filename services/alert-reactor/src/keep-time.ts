import { setTimeout as pause } from 'node:timers/promises';
import { dayOf, startOfDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import { clockStream, splitStream } from '@cairn/contracts/streams';
import { clock } from '@cairn/domain/clock.decider';
import { StreamParked } from '@cairn/event-store/errors';
import { patiently } from '@cairn/reactor/patiently';
import { newId } from '@cairn/runtime/new-id';
import { reactor } from './actor.ts';
import type { ReactorOptions } from './options.ts';
import type { TimeState } from './time.state.ts';

const usualMs = 30_000;

const begin = async (
  { execute, logger, timeZone }: ReactorOptions,
  { zone, day }: { zone: string; day: string },
  at: Instant,
): Promise<void> => {
  const correlationId = newId();
  const data = { zone, day, organisation: zone === timeZone, occurredAt: startOfDay(day, zone) };
  const { decidedNothing } = await execute({
    decider: clock,
    id: splitStream(clockStream).id,
    command: { type: 'BeginDay', data, actor: reactor, at },
    facts: undefined,
    correlationId,
    causationId: correlationId,
  });
  if (!decidedNothing) logger.info({ zone, day }, 'a day began');
};

/** Begins the current day of every zone, unless the log has it. This is the one place that reads the time. */
const beginDays = async (options: ReactorOptions, { zones, days }: TimeState): Promise<void> => {
  for (const zone of new Set([options.timeZone, ...zones]))
    await patiently(options, async () => {
      const now = options.now();
      const day = dayOf(now, zone);
      if (day > (days.get(zone) ?? '')) await begin(options, { zone, day }, now.toISOString());
    });
};

/** Begins the days of all zones as they come, until `signal` is aborted. */
export const keepTime = async (options: ReactorOptions, time: TimeState): Promise<void> => {
  const { signal, logger, lookEveryMs = usualMs } = options;
  while (!signal.aborted) {
    await beginDays(options, time).catch((error: unknown) => {
      if (!(error instanceof StreamParked)) throw error;
      logger.error({ err: error }, 'no day begins until the clock stream is released');
    });
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
};

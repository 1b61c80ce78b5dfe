import { frame } from '../wire/frame.ts';
import type { Call } from '../wire/call.ts';
import type { Log } from '../log/open.ts';
import { randomUUID } from 'node:crypto';
import { streams } from '../wire/messages.ts';
import { pump } from './pump.ts';

/** The source of a subscription. */
export type FollowSource = {
  /** The stream whose growth wakes the subscription; undefined for any stream. */
  readonly stream: string | undefined;
  readonly pull: () => Buffer | undefined;
  /** Whether the subscription has caught up once it is at the end. */
  readonly isCaughtUp: () => boolean;
  /** Whether so many events are waiting that the subscription is no longer live. */
  readonly isBehind: () => boolean;
  /** Called at the end. May end the call. */
  readonly atEnd?: () => void;
};

const response = (fill: (response: InstanceType<typeof streams.ReadResp>) => void): Buffer => {
  const message = new streams.ReadResp();
  fill(message);
  return frame(message.serializeBinary());
};

const CAUGHT_UP = response((r) => r.setCaughtUp(new streams.ReadResp.CaughtUp()));
const FELL_BEHIND = response((r) => r.setFellBehind(new streams.ReadResp.FellBehind()));

const confirmation = (): Buffer =>
  response((r) => {
    const confirmed = new streams.ReadResp.SubscriptionConfirmation();
    confirmed.setSubscriptionId(randomUUID());
    r.setConfirmation(confirmed);
  });

/**
 * Confirms a subscription, sends the events that exist and then new ones as they are appended. Tells the client whenever
 * it has caught up or fell behind.
 */
export const follow = async (log: Log, call: Call, source: FollowSource): Promise<void> => {
  let isLive = false;
  let isStale = false;
  let wake = (): void => {};
  const stop = log.watch(source.stream, () => {
    isStale = true;
    wake();
  });
  call.onOver(() => {
    stop();
    wake();
  });
  call.send(confirmation());
  const pull = (): Buffer | undefined => {
    if (!isLive || !source.isBehind()) return source.pull();
    isLive = false;
    return FELL_BEHIND;
  };
  while (!call.isOver()) {
    isStale = false;
    await pump(call, pull);
    source.atEnd?.();
    if (!isLive && !call.isOver() && source.isCaughtUp()) {
      isLive = true;
      call.send(CAUGHT_UP);
    }
    if (isStale || call.isOver()) continue;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
};

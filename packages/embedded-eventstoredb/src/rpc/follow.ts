import { frame } from '../wire/frame.ts';
import type { Call } from '../wire/call.ts';
import type { Log } from '../log/open.ts';
import { randomUUID } from 'node:crypto';
import { streams } from '../wire/messages.ts';
import { pump } from './pump.ts';

/** What a subscription follows. */
export type Followed = {
  /** The stream whose growth wakes the subscription, every stream if undefined. */
  readonly stream: string | undefined;
  readonly pull: () => Buffer | undefined;
  /** Whether the end of what there is counts as caught up. */
  readonly isCaughtUp: () => boolean;
  /** Whether so much is waiting that the subscription is no longer live. */
  readonly isBehind: () => boolean;
  /** Called at the end of what there is; may end the call. */
  readonly settle?: () => void;
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

/** Confirms a subscription, sends what there is and then what comes, and says when it changes between the two. */
export const follow = async (log: Log, call: Call, followed: Followed): Promise<void> => {
  let isLive = false;
  let isStale = false;
  let wake = (): void => {};
  const stop = log.watch(followed.stream, () => {
    isStale = true;
    wake();
  });
  call.onOver(() => {
    stop();
    wake();
  });
  call.send(confirmation());
  const pull = (): Buffer | undefined => {
    if (!isLive || !followed.isBehind()) return followed.pull();
    isLive = false;
    return FELL_BEHIND;
  };
  while (!call.isOver()) {
    isStale = false;
    await pump(call, pull);
    followed.settle?.();
    if (!isLive && !call.isOver() && followed.isCaughtUp()) {
      isLive = true;
      call.send(CAUGHT_UP);
    }
    if (isStale || call.isOver()) continue;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
};

import { setTimeout as sleep } from 'node:timers/promises';
import { type ChildOptions, startChild } from './child.ts';
import type { Said } from './log-line.ts';
import type { Part, Running } from './part.ts';
import { Refusal } from './refusal.ts';

export type Probe = () => Promise<string | undefined>;

type Unready = { checks?: Record<string, string>; projection?: { phase?: string } };

/** Asks a service whether it is ready. Resolves with `undefined` if it is, else with what it waits for. */
export const askReady =
  (url: string): Probe =>
  async () => {
    try {
      const reply = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(5_000) });
      if (reply.ok) return undefined;
      const { checks = {}, projection } = (await reply.json()) as Unready;
      const open = Object.entries(checks).filter(([, result]) => result !== 'ok');
      return (
        open.map(([name, result]) => `${name}: ${result}`).join(', ') || (projection?.phase ?? 'not ready')
      );
    } catch {
      return 'its port';
    }
  };

const pollMs = 100;

/** A part that is one of our own processes. It is ready once `probe` resolves with undefined. */
export const processPart = (
  { name, address, probe }: { name: string; address: string; probe: Probe },
  child: ChildOptions,
): Part => ({
  name,
  address,
  start: (): Running => {
    let heard = false;
    // An error before it is ready becomes the text of its refusal.
    const hear = (said: Said): void => (heard ? child.hear(said) : undefined);
    const { pid, exited, complaint, stop } = startChild({ ...child, hear });
    let waitsFor = 'its port';
    const gone = new AbortController();
    void exited.then(() => gone.abort());
    const untilReady = async (): Promise<void> => {
      for (; !gone.signal.aborted; await sleep(pollMs)) {
        const open = await probe();
        if (open === undefined) {
          heard = true;
          return;
        }
        waitsFor = open;
      }
      throw new Refusal(
        `${name} did not start: ${complaint() ?? (await exited)} (its log: ${child.logFile})`,
      );
    };
    const reason = exited.then((how) => [how, complaint()].filter(Boolean).join(', '));
    return { pid, ready: untilReady(), exited: reason, stop, waitsFor: () => waitsFor };
  },
});

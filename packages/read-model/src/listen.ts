import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@cairn/runtime/logger';
import type pg from 'pg';
import { quote } from './ddl.ts';

type Hear = (payload: string | undefined) => void;
type Options = { connect: () => pg.Client; logger: Logger };

const pauseMs = 500;

/** One connection that listens for every caller, and reconnects when it is lost. */
export const createListener = ({ connect, logger }: Options) => {
  const heard = new Map<string, Set<Hear>>();
  const closing = new AbortController();
  const begun = new Map<string, Promise<unknown>>();
  let reopening = false;
  let client: Promise<pg.Client> | undefined;

  const open = async (): Promise<pg.Client> => {
    const fresh = connect();
    fresh.on('notification', ({ channel, payload }) => heard.get(channel)?.forEach((hear) => hear(payload)));
    fresh.on('error', () => {});
    await fresh.connect();
    for (const channel of heard.keys()) await fresh.query(`listen ${quote(channel)}`);
    fresh.on('end', () => {
      if (!closing.signal.aborted) void reopen();
    });
    return fresh;
  };
  const reopen = async (): Promise<void> => {
    reopening = true;
    while (!closing.signal.aborted) {
      client = open();
      try {
        await client;
        // Notifications sent meanwhile are lost, so every caller looks again.
        reopening = false;
        for (const hears of heard.values()) hears.forEach((hear) => hear(undefined));
        return;
      } catch (err) {
        logger.warn({ err }, 'listening to Postgres failed; trying again');
        await pause(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };
  /** Resolves once the connection listens to the channel. Once is enough: after a reconnect it listens to all channels. */
  const begin = (channel: string): Promise<unknown> => {
    const known = begun.get(channel);
    if (known) return known;
    client ??= open();
    const listening = client.then((open) => open.query(`listen ${quote(channel)}`));
    begun.set(channel, listening);
    listening.catch(() => {
      begun.delete(channel);
      if (!reopening) client = undefined;
    });
    return listening;
  };
  const listen = async (channel: string, hear: Hear): Promise<() => void> => {
    const hears = heard.get(channel) ?? new Set();
    heard.set(channel, hears.add(hear));
    try {
      await begin(channel);
    } catch (error) {
      hears.delete(hear);
      throw error;
    }
    return () => void hears.delete(hear);
  };
  const close = async (): Promise<void> => {
    closing.abort();
    await client?.then((open) => open.end()).catch(() => undefined);
  };
  return { listen, close };
};

import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@cairn/runtime/logger';
import type pg from 'pg';
import { quote } from './ddl.ts';

type Hear = (payload: string | undefined) => void;
type Options = { connect: () => pg.Client; logger: Logger };

const pauseMs = 500;

/** One connection that listens for everybody, and comes back when it is lost. */
export const createListener = ({ connect, logger }: Options) => {
  const heard = new Map<string, Set<Hear>>();
  const closing = new AbortController();
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
    while (!closing.signal.aborted) {
      client = open();
      try {
        await client;
        // What was sent meanwhile is lost, so everybody looks again.
        for (const hears of heard.values()) hears.forEach((hear) => hear(undefined));
        return;
      } catch (err) {
        logger.warn({ err }, 'listening to Postgres failed; trying again');
        await pause(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };
  const listen = async (channel: string, hear: Hear): Promise<() => void> => {
    const hears = heard.get(channel) ?? new Set();
    heard.set(channel, hears.add(hear));
    client ??= open();
    try {
      await (await client).query(`listen ${quote(channel)}`);
    } catch (error) {
      hears.delete(hear);
      client = undefined;
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

import type { TokenRole } from '@cairn/contracts/actor.values';
import { requestPatiently } from '@cairn/http/patient-request';
import { setTimeout as pause } from 'node:timers/promises';
import pMap from 'p-map';
import type { MintToken } from '../tokens.ts';

export type Reply = { id: string; revision: number; position: string };
export type Caller = { personId: string; roles: readonly TokenRole[] };
export type Problem = {
  status: number;
  code: string;
  detail: string;
  fields?: { path: string; message: string }[];
};

/** The services as any client uses them: HTTP, a bearer token, JSON. */
export type Api = {
  /** Sends a command. Its key makes a repeated load find what it created before. Throws if the service refuses it. */
  send(caller: Caller, path: string, body: object): Promise<Reply>;
  /** Like `send`, but returns a refusal instead of throwing it. */
  attempt(caller: Caller, path: string, body: object): Promise<Reply | Problem>;
  /** Sends commands as NDJSON. Resolves with the id of what each makes or changes, by its key. Throws if one is refused. */
  sendMany(
    caller: Caller,
    path: string,
    commands: readonly { key: string }[],
  ): Promise<ReadonlyMap<string, string>>;
  read<T>(caller: Caller, path: string): Promise<T>;
  sent(): number;
};

export const isProblem = (answer: Reply | Problem): answer is Problem => 'status' in answer;

const tokensOf = (mintToken: MintToken): ((caller: Caller) => Promise<string>) => {
  const minted = new Map<string, Promise<string>>();
  return (caller) => {
    const name = `${caller.personId} ${caller.roles.join(' ')}`;
    const found = minted.get(name) ?? mintToken({ ...caller, client: 'cairn-demo' });
    minted.set(name, found);
    return found;
  };
};

/** Repeats `attempt` with growing pauses until it returns something. Throws after half a minute. */
export const until = async <T>(attempt: () => Promise<T | undefined>, what: string): Promise<T> => {
  const end = Date.now() + 30_000;
  for (let wait = 20; Date.now() < end; wait = Math.min(wait * 1.5, 500)) {
    const found = await attempt();
    if (found !== undefined) return found;
    await pause(wait);
  }
  throw new Error(`The demo waited half a minute for ${what} in vain.`);
};

export const createApi = (given: { commandUrl: string; queryUrl: string; mintToken: MintToken }): Api => {
  const tokenOf = tokensOf(given.mintToken);
  let sent = 0;
  const post = async (caller: Caller, path: string, body: object): Promise<Reply | Problem> => {
    const { key, ...rest } = body as { key: string };
    const response = await requestPatiently(`${given.commandUrl}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(caller)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(rest),
    });
    sent += 1;
    return (await response.json()) as Reply | Problem;
  };
  return {
    attempt: post,
    send: async (caller, path, body) => {
      const answer = await post(caller, path, body);
      if (isProblem(answer))
        throw new Error(`The demo was refused at ${path}: ${answer.code}: ${answer.detail}`);
      return answer;
    },
    sendMany: async (caller, path, commands) => {
      const response = await requestPatiently(`${given.commandUrl}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await tokenOf(caller)}`,
          'content-type': 'application/x-ndjson',
        },
        body: commands.map((each, i) => JSON.stringify({ line: i + 1, ...each })).join('\n'),
      });
      type Imported = { refused?: number; results?: { key: string; id: string }[] };
      const { refused, results = [] } = (await response.json()) as Imported;
      if (refused !== 0) throw new Error(`The demo was refused at ${path}: ${JSON.stringify(results)}`);
      sent += commands.length;
      return new Map(results.map(({ key, id }) => [key, id]));
    },
    read: async (caller, path) => {
      const response = await requestPatiently(`${given.queryUrl}${path}`, {
        headers: { authorization: `Bearer ${await tokenOf(caller)}` },
      });
      if (!response.ok) throw new Error(`The demo could not read ${path}: ${response.status}`);
      return (await response.json()) as never;
    },
    sent: () => sent,
  };
};

/** Runs the work for each item, twelve at a time, and returns the results in the order of the items. */
export const each = <T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> =>
  pMap<T, R>(items, work, { concurrency: 12 });

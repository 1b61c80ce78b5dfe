import { eventTypes } from '@cairn/contracts/registry';
import { createExecute, type Execute } from '@cairn/event-store/execute';
import type { EventStore } from '@cairn/event-store/open';
import type { Principal } from '@cairn/http/principal';
import { keyedIds } from '@cairn/runtime/derived-id';
import { createLogger } from '@cairn/runtime/logger';
import { uuid } from '@cairn/testing/uuid';
import type { Carried } from './command-routes.ts';
import type { CommandContext } from './context.ts';

const principal: Principal = {
  personId: uuid('1'),
  kind: 'human',
  roles: ['hr', 'strategist'],
  client: 'tests',
  issuer: 'tests',
  subject: 'tests',
  expiresAt: 0,
};
// A dry run keeps what is appended in memory.
const empty = { types: eventTypes, async *readStream() {} } as unknown as EventStore;
const logger = createLogger({ service: 'test', level: 'silent' });

type Routes = { commands(context: CommandContext): readonly (readonly [string, Carried])[] };
type Sent = { id?: string; [field: string]: unknown };

/** Commands on a log in memory. What goes to a thing of the category that `fail` names dies after its claim. */
export const onLogInMemory = (routes: Routes) => {
  let time = Date.parse('2026-03-01T12:00:00Z');
  let failing: string | undefined;
  const { execute: kept } = createExecute({ store: empty, logger }).dryRun();
  const execute: Execute = Object.assign((execution: Parameters<Execute>[0]) => {
    if (execution.decider.category !== failing) return kept(execution);
    const { decide } = execution.decider;
    const decider = {
      ...execution.decider,
      decide: (...of: Parameters<typeof decide>) => {
        decide(...of);
        throw new Error('died');
      },
    };
    return kept({ ...execution, decider });
  }, kept);
  const now = () => new Date(time);
  const context: CommandContext = {
    execute,
    store: empty,
    payloadKey: 'a payload key of at least 32 characters',
    deriveId: keyedIds('an id key of at least 32 characters'),
    now,
    clock: { storeNow: now, aheadMs: () => 0 },
  };
  const commands = new Map(routes.commands(context));
  return {
    /** Sends a body, with the id in the path of the command if it has one. */
    send: (type: string, key: string, { id, ...body }: Sent) => {
      const { path = '', carryOut } = commands.get(type) ?? {};
      const [, param = ''] = /:(\w+)/.exec(path) ?? [];
      const request = {
        method: 'POST',
        url: path.replace(`:${param}`, id ?? ''),
        headers: { 'idempotency-key': key },
        body,
        params: id === undefined ? {} : { [param]: id },
        principal,
      };
      return carryOut?.(request).catch(({ code, message }) => code ?? message);
    },
    fail: (category?: string) => void (failing = category),
    pass: (seconds: number) => void (time += seconds * 1000),
  };
};

import { qualified } from './ddl.ts';
import { isMissing } from './failures.ts';
import type { Postgres } from './postgres.ts';
import { statementName } from './statement.ts';

/** The channel on which every projector announces its position, as `<name>:<position>`, when it commits rows. */
export const channel = 'cairn_projection';

/** The read models have not reached a position in time. */
export class ReadModelBehind extends Error {
  readonly projections: readonly string[];
  readonly position: bigint;

  constructor(projections: readonly string[], position: bigint) {
    super(`${projections.join(', ')} have not reached position ${position} yet`);
    this.name = 'ReadModelBehind';
    this.projections = projections;
    this.position = position;
  }
}

const hasPassed = async (postgres: Postgres, name: string, position: bigint): Promise<boolean> => {
  const text = `select from ${qualified(name, 'checkpoint')} where position >= $1::bigint`;
  try {
    return (await postgres.query(text, [String(position)], statementName(text))).length > 0;
  } catch (error) {
    // A projection that never ran has no schema yet, and has passed nothing.
    if (isMissing(error)) return false;
    throw error;
  }
};

/**
 * Resolves when all these projections have folded the log up to `position`. Throws `ReadModelBehind` if that takes longer
 * than `timeoutMs`. It listens before it looks, so that it misses nothing in between.
 */
export const waitFor = async (
  postgres: Postgres,
  projections: readonly string[],
  position: bigint,
  timeoutMs: number,
): Promise<void> => {
  const behind = new Set(projections);
  let settle: (late: boolean) => void = () => {};
  const settled = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const passed = (name: string): void => {
    behind.delete(name);
    if (behind.size === 0) settle(false);
  };
  const look = async (): Promise<void> => {
    const seen = [...behind].map(async (name) => {
      if (await hasPassed(postgres, name, position)) passed(name);
    });
    await Promise.all(seen);
  };
  const stop = await postgres.listen(channel, (payload) => {
    if (payload === undefined) return void look().catch(() => undefined);
    const colon = payload.lastIndexOf(':');
    if (BigInt(payload.slice(colon + 1)) >= position) passed(payload.slice(0, colon));
  });
  const timer = setTimeout(() => settle(true), timeoutMs);
  try {
    await look();
    if ((await settled) && behind.size > 0) throw new ReadModelBehind([...behind], position);
  } finally {
    clearTimeout(timer);
    stop();
  }
};

import { inputScreening } from '@cairn/domain/input-screening.decider';
import { StreamParked } from '@cairn/event-store/errors';
import { patiently } from '@cairn/reactor/patiently';
import type { ReactorOptions } from './options.ts';
import { ownerOf, type Release, type ReleaseDue, screenRelease } from './screen-release.ts';

type Waiting = { due: ReleaseDue; release: Release };

const append = async (options: ReactorOptions, { due, release }: Waiting): Promise<void> => {
  const { logger, execute, now = () => new Date() } = options;
  const at = await patiently(options, async () => now().toISOString());
  if (at === undefined) return;
  await patiently(options, () =>
    execute({
      decider: inputScreening,
      id: ownerOf(due),
      command: screenRelease(due, at),
      facts: undefined,
      correlationId: release.metadata.$correlationId,
      causationId: release.id,
    }),
  );
  logger.info({ stream: release.stream, release: release.id }, 'a release was screened');
};

/** Records what was found in releases of merged input and of merged feedback. What meets a parked stream is tried again after each skip. */
export const createReleases = (options: ReactorOptions, covered: Set<string>) => {
  const waiting: Waiting[] = [];
  const settle = async (each: Waiting): Promise<void> => {
    if (covered.delete(each.due.data.screeningKey)) return;
    try {
      await append(options, each);
    } catch (error) {
      if (!(error instanceof StreamParked)) throw error;
      waiting.push(each);
    }
  };
  return {
    settle,
    tryAgain: async (): Promise<void> => {
      for (const each of waiting.splice(0)) await settle(each);
    },
  };
};

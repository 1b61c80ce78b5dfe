import { population } from '@cairn/domain/population.decider';
import type { CommandContext } from '../context.ts';

/** Whether a launch of the cycle is under way. */
export const isLaunching = async ({ execute }: CommandContext, cycleId: string): Promise<boolean> => {
  const { launch } = (await execute.state(population, cycleId)).state;
  return launch !== null && !launch.completed;
};

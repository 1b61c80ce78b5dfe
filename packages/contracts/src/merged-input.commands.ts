import { z } from 'zod';
import { type CommandData, occurredAt } from './command-data.ts';
import type { Command } from './decider.ts';
import { nominatedRelations } from './review.values.ts';

export const releaseInputBody = z.strictObject({ relation: z.enum(nominatedRelations), occurredAt });

export type ReleaseInput = Command<'ReleaseInput', CommandData<typeof releaseInputBody, 'reviewId'>>;

import type { Command } from './decider.ts';
import type { InputScreened } from './input-screening.events.ts';

/** Only the bias-reactor sends this command; it has no endpoint. */
export type ScreenInput = Command<'ScreenInput', InputScreened['data']>;

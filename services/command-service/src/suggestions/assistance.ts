import type { AskModel } from './chat.model.ts';
import type { ReadInput } from './suggestion-input.ts';

/** A model, and what it may be told. */
export type Assistance = { ask: AskModel; readInput: ReadInput };

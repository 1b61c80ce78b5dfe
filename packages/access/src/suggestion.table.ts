import { type Rule, rules } from './rule.ts';
import { readers } from './rule-sets.ts';

/** Whoever sees a review whole and writes in it. What a model may be told of it is what they may see. */
const writers = rules('manager', 'accountableRater', 'participant');

/** Who may ask a model for words, answer what it suggests, and read that. */
export const suggestionAccess = {
  AskForSuggestion: writers,
  /** Only if it was made for them. */
  AcceptSuggestion: writers,
  EditSuggestion: writers,
  DismissSuggestion: writers,
  /** `author`: the writer for whom it was made. */
  ReadSuggestions: [...rules('manager', 'author'), ...readers],
} as const satisfies Record<string, readonly Rule[]>;

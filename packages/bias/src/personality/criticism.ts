import { behavesBadly, missesVirtue, namesFault } from './criticism.adjectives.ts';
import { hasFault, isCalledNames, lacksQuality } from './criticism.nouns.ts';
import { doesHarm, isHardToBear, shouldChange } from './criticism.phrases.ts';
import type { Sentence } from './token.ts';

const rules = [
  namesFault,
  missesVirtue,
  behavesBadly,
  hasFault,
  lacksQuality,
  isCalledNames,
  isHardToBear,
  shouldChange,
  doesHarm,
];

/** Whether a sentence criticises a person and not their work. A question does not. */
export const criticisesPerson = (tokens: Sentence): boolean =>
  tokens.at(-1)?.word !== '?' && tokens.some((_, at) => rules.some((rule) => rule(tokens, at)));

import type { Finding, Rule, Settings } from './finding.ts';
import { englishText, type Writing } from './language.ts';
import { criticisesPerson } from './personality/criticism.ts';
import { isCandidate } from './personality/candidates.ts';
import { partsOf, readSentences } from './personality/read.ts';

export type PersonalityLanguageFacts = Writing & { readonly about: string };

const ownRule: Rule = {
  detector: 'personalityLanguage',
  version: '1',
  kind: 'asks',
  minimum: 1,
  threshold: 1,
  source: 'Snyder 2014',
  ours: false,
};

/** How many sentences a text has, and how many of them criticise a person. A part without a word of the lexicon is one sentence. */
const count = (text: string): { sentences: number; criticising: number } => {
  const parts = partsOf(text);
  const candidates = parts.filter(isCandidate);
  const read = candidates.length === 0 ? [] : readSentences(candidates.join(' '));
  return {
    sentences: parts.length - candidates.length + Math.max(candidates.length, read.length),
    criticising: read.filter(criticisesPerson).length,
  };
};

/**
 * Personality language: sentences that criticise the person and not the work, by lexicon 1 of English. Quotations, denials,
 * questions and what writers say of themselves are left out. A text that is erased or not in English is not enough data.
 * Snyder 2014, "The abrasiveness trap", Fortune: such criticism was found in most reviews of women and few of men. No
 * chance figure exists. `threshold` is how many such sentences flag a text.
 */
export function personalityLanguage(facts: PersonalityLanguageFacts, settings?: Settings): Finding {
  const rule = { ...ownRule, ...settings };
  const text = englishText(facts);
  const { sentences, criticising } = count(text ?? '');
  const finding = { ...rule, about: facts.about, sampleSize: sentences };
  if (sentences < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { sentences } };
  const outcome = criticising >= rule.threshold ? 'flagged' : 'clear';
  return { ...finding, outcome, numbers: { sentences, criticising } };
}

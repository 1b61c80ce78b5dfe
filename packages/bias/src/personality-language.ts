import type { Finding, Rule, Settings } from './finding.ts';
import { englishText, type Writing } from './language.ts';
import { criticisesPerson } from './personality/criticism.ts';
import { readSentences } from './personality/read.ts';

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

/**
 * Personality language: sentences that criticise the person and not the work, by lexicon 1 of English. Quotations, denials,
 * questions and what writers say of themselves are left out. A text that is erased or not in English is not enough data.
 * Snyder 2014, "The abrasiveness trap", Fortune: such criticism was found in most reviews of women and few of men. No
 * chance figure exists. `threshold` is how many such sentences flag a text.
 */
export function personalityLanguage(facts: PersonalityLanguageFacts, settings?: Settings): Finding {
  const rule = { ...ownRule, ...settings };
  const text = englishText(facts);
  const sentences = text === undefined ? [] : readSentences(text);
  const finding = { ...rule, about: facts.about, sampleSize: sentences.length };
  if (sentences.length < rule.minimum)
    return { ...finding, outcome: 'notEnoughData', numbers: { sentences: sentences.length } };
  const criticising = sentences.filter(criticisesPerson).length;
  const outcome = criticising >= rule.threshold ? 'flagged' : 'clear';
  return { ...finding, outcome, numbers: { sentences: sentences.length, criticising } };
}

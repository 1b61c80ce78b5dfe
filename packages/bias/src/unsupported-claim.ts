import { concreteThings, moreConcreteThings, namedThings } from './concrete.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { isOtherLanguage, type Writing } from './language.ts';

export type UnsupportedClaimFacts = Writing & { readonly about: string; readonly evidenceCount: number };

const ownRule: Omit<Rule, 'version'> = {
  detector: 'unsupportedClaim',
  kind: 'asks',
  minimum: 1,
  threshold: 1,
  source: 'Correll et al. 2020',
  ours: false,
};

const readers = {
  '1': concreteThings,
  '2': concreteThings,
  '3': moreConcreteThings,
  '4': namedThings,
} as const;

/**
 * Unsupported claim: a text that cites no evidence and names no number, date or artefact. Stereotypes work through
 * vague praise and vague criticism: Correll, Weisshaar, Wynn & Wehner 2020, American Sociological Review 85, 1022–1050.
 * Cited evidence is enough, even if the text was erased. An erased text without evidence is not enough data. Version 1
 * looks at assessments; version 2 also looks at the rationale of a proposal. Version 3
 * knows more number words and dates, and a text that is not in English is not enough data if nothing else supports it.
 * Version 4 also knows artefacts by their kind, such as a runbook, and leaves out figures of speech such as "one in a million".
 */
export const unsupportedClaim =
  (version: keyof typeof readers) =>
  (facts: UnsupportedClaimFacts, settings?: Settings): Finding => {
    const rule = { ...ownRule, version, ...settings };
    const finding = { ...rule, about: facts.about, sampleSize: 1 };
    const evidence = facts.evidenceCount;
    if (facts.text === undefined) {
      if (evidence >= rule.threshold) return { ...finding, outcome: 'clear', numbers: { evidence } };
      return { ...finding, sampleSize: 0, outcome: 'notEnoughData', numbers: { evidence } };
    }
    const things = readers[version](facts.text);
    const support = evidence + things.numbers + things.dates + things.artefacts;
    const numbers = { evidence, ...things };
    if (support >= rule.threshold) return { ...finding, outcome: 'clear', numbers };
    if (version !== '1' && version !== '2' && isOtherLanguage(facts))
      return { ...finding, sampleSize: 0, outcome: 'notEnoughData', numbers };
    return { ...finding, outcome: 'flagged', numbers };
  };

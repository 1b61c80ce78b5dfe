import { concreteThings } from './concrete.ts';
import type { Finding, Rule } from './finding.ts';

/** `text` is undefined where it was erased. */
export type UnsupportedClaimFacts = {
  readonly about: string;
  readonly text: string | undefined;
  readonly evidenceCount: number;
};

const rule: Rule = {
  detector: 'unsupportedClaim',
  version: '1',
  kind: 'asks',
  minimum: 1,
  threshold: 1,
  source: 'Correll et al. 2020',
  ours: false,
};

/**
 * Unsupported claim: an assessment with fewer than one of cited evidence, number, date and artefact. Vague praise and vague
 * criticism are where stereotypes work: Correll, Weisshaar, Wynn & Wehner 2020, American Sociological Review 85, 1022–1050.
 * Cited evidence suffices whatever the text says, so it does where the text was erased; without it an erased text is not enough data.
 */
export function unsupportedClaim(facts: UnsupportedClaimFacts): Finding {
  const finding = { ...rule, about: facts.about, sampleSize: 1 };
  const evidence = facts.evidenceCount;
  if (facts.text === undefined) {
    if (evidence >= rule.threshold) return { ...finding, outcome: 'clear', numbers: { evidence } };
    return { ...finding, sampleSize: 0, outcome: 'notEnoughData', numbers: { evidence } };
  }
  const things = concreteThings(facts.text);
  const support = evidence + things.numbers + things.dates + things.artefacts;
  const outcome = support < rule.threshold ? 'flagged' : 'clear';
  return { ...finding, outcome, numbers: { evidence, ...things } };
}

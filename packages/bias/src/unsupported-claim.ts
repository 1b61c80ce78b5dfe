import { concreteThings } from './concrete.ts';
import type { Finding, Rule, Settings } from './finding.ts';

/** `text` is undefined if it was erased. */
export type UnsupportedClaimFacts = {
  readonly about: string;
  readonly text: string | undefined;
  readonly evidenceCount: number;
};

const ownRule: Omit<Rule, 'version'> = {
  detector: 'unsupportedClaim',
  kind: 'asks',
  minimum: 1,
  threshold: 1,
  source: 'Correll et al. 2020',
  ours: false,
};

/**
 * Unsupported claim: a text that cites no evidence and names no number, date or artefact. Stereotypes work through
 * vague praise and vague criticism: Correll, Weisshaar, Wynn & Wehner 2020, American Sociological Review 85, 1022–1050.
 * Cited evidence is enough, even if the text was erased. An erased text without evidence is not enough data. Version 1
 * looks at assessments; version 2 also looks at the rationale of a proposal.
 */
export const unsupportedClaim =
  (version: '1' | '2') =>
  (facts: UnsupportedClaimFacts, settings?: Settings): Finding => {
    const rule = { ...ownRule, version, ...settings };
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
  };

import type { Finding, Rule } from './finding.ts';
import { upperTail } from './hypergeometric.ts';

/** Instants in epoch milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/**
 * Dated evidence: when it happened or, for what sums up a time (a goal's closing), which time that was.
 * `key` tells one item from another, such as `stream@revision`.
 */
export type DatedEvidence =
  | { readonly key: string; readonly at: number }
  | { readonly key: string; readonly covers: Span };

export type RecencyFacts = {
  readonly about: string;
  readonly evaluationPeriod: Span;
  readonly cited: readonly DatedEvidence[];
  readonly all: readonly DatedEvidence[];
};

const rule: Rule = {
  detector: 'recency',
  version: '1',
  kind: 'asks',
  minimum: 4,
  threshold: 0.05,
  source: 'Steiner & Rain 1989',
  ours: true,
};

/** Keys of what lies within the period, each with whether in its last quarter. */
function placed(items: readonly DatedEvidence[], period: Span): Map<string, boolean> {
  const length = period.to - period.from;
  const late = new Map<string, boolean>();
  for (const item of items) {
    if ('covers' in item && item.covers.to - item.covers.from >= length / 2) continue;
    const at = 'covers' in item ? (item.covers.from + item.covers.to) / 2 : item.at;
    if (at >= period.from && at <= period.to) late.set(item.key, at >= period.to - length / 4);
  }
  return late;
}

const lateOf = (items: ReadonlyMap<string, boolean>) => [...items.values()].filter(Boolean).length;

/**
 * Recency: of the evidence there is, more is cited from the last quarter of the evaluation period than chance explains.
 * Upper tail of the hypergeometric distribution, flagged at p ≤ .05 from 4 cited items on. An item that covers half of the
 * period or more (a closing) says nothing of when and is left out, as is what lies outside of the period; one that covers less
 * lies where its middle lies. Cited items count among all.
 * The effect: Steiner & Rain 1989, Journal of Applied Psychology 74, 136–142; the threshold is Cairn's own.
 */
export function recency(facts: RecencyFacts): Finding {
  const cited = placed(facts.cited, facts.evaluationPeriod);
  const all = placed([...facts.all, ...facts.cited], facts.evaluationPeriod);
  const draw = { population: all.size, marked: lateOf(all), drawn: cited.size };
  const citedLate = lateOf(cited);
  const counted = { cited: cited.size, citedLate, all: all.size, allLate: draw.marked };
  const finding = { ...rule, about: facts.about, sampleSize: cited.size };
  if (cited.size < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: counted };
  const p = upperTail(draw, citedLate);
  return { ...finding, outcome: p <= rule.threshold ? 'flagged' : 'clear', numbers: { ...counted, p } };
}

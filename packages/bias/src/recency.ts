import type { Finding, Rule, Settings } from './finding.ts';
import { upperTail } from './hypergeometric.ts';

/** Instants in epoch milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/**
 * Dated evidence: the instant at which it happened or, for something that sums up a period (such as a goal's closing),
 * that period. `key` identifies the item.
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

const ownRule: Rule = {
  detector: 'recency',
  version: '1',
  kind: 'asks',
  minimum: 4,
  threshold: 0.05,
  source: 'Steiner & Rain 1989',
  ours: true,
};

/** The keys of all items within the period, each with whether it lies in the last quarter. */
function withinPeriod(items: readonly DatedEvidence[], period: Span): Map<string, boolean> {
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
 * Recency: more of the cited evidence comes from the last quarter of the evaluation period than chance explains. It uses
 * the upper tail of the hypergeometric distribution and flags p ≤ .05 from 4 cited items on. Items outside the period are
 * left out, and so are items that cover at least half of it (such as a closing). An item that covers less counts at its
 * middle. Cited items are part of all items.
 * The effect: Steiner & Rain 1989, Journal of Applied Psychology 74, 136–142. The threshold is Cairn's own.
 */
function find(rule: Rule, facts: RecencyFacts): Finding {
  const cited = withinPeriod(facts.cited, facts.evaluationPeriod);
  const all = withinPeriod([...facts.all, ...facts.cited], facts.evaluationPeriod);
  const draw = { population: all.size, marked: lateOf(all), drawn: cited.size };
  const citedLate = lateOf(cited);
  const counted = { cited: cited.size, citedLate, all: all.size, allLate: draw.marked };
  const finding = { ...rule, about: facts.about, sampleSize: cited.size };
  if (cited.size < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: counted };
  const p = upperTail(draw, citedLate);
  return { ...finding, outcome: p <= rule.threshold ? 'flagged' : 'clear', numbers: { ...counted, p } };
}

/** Recency in version 1, for which the days of the evaluation period are in UTC. */
export const recency = (facts: RecencyFacts, settings?: Settings): Finding =>
  find({ ...ownRule, ...settings }, facts);

/** Recency in version 2, for which the days of the evaluation period are in the cycle's time zone. */
export const recencyInZone = (facts: RecencyFacts, settings?: Settings): Finding =>
  find({ ...ownRule, version: '2', ...settings }, facts);

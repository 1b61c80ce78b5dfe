import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

/** A text that not everybody may read, and the query that tells who may. */
export type Secret = { text: string; url: string };

type Listed<K extends string, V> = Record<K, V[]>;

const first = async <V>(system: System, by: Caller, url: string, name: string): Promise<V> => {
  const [found] = (await system.reads<Listed<string, V>>(by, url))[name] ?? [];
  if (!found) throw new Error(`The demo has nothing at ${url}.`);
  return found;
};

/** The things of the demo that the pages of the console are about, and what their pages hold that is not for everybody. */
export const secretsOf = async (system: System) => {
  const [hr, auditor, strategist] = await Promise.all([
    system.caller(['hr']),
    system.caller(['auditor']),
    system.caller(['strategist']),
  ]);
  const { reviewId } = await first<{ reviewId: string }>(
    system,
    auditor,
    '/review-summaries?flagged=true&limit=1',
    'reviews',
  );
  const { goalId } = await first<{ goalId: string }>(system, hr, '/goals?limit=1', 'goals');
  const { calibrationSessionId } = await first<{ calibrationSessionId: string }>(
    system,
    hr,
    '/calibrations?limit=1',
    'calibrations',
  );
  const { cycleId } = await first<{ cycleId: string }>(system, hr, '/cycles?kind=review&limit=1', 'cycles');
  const { scorecardId } = await first<{ scorecardId: string }>(
    system,
    strategist,
    '/scorecards?limit=1',
    'scorecards',
  );
  const { kpiId } = await first<{ kpiId: string }>(system, strategist, '/kpis?limit=1', 'kpis');
  const summaryUrl = `/review-summaries/${reviewId}`;
  type Summary = { assessments: { text: unknown }[]; findings: { sentence: string }[] };
  const { assessments, findings } = await system.reads<Summary>(auditor, summaryUrl);
  const texts = [...assessments.map(({ text }) => text), ...findings.map(({ sentence }) => sentence)];
  const feedback = await system.reads<Listed<'feedback', { text: unknown }>>(auditor, '/feedback?limit=20');
  const isText = (text: unknown): text is string => typeof text === 'string' && text.length > 20;
  const secrets: Secret[] = [
    ...texts.filter(isText).map((text) => ({ text, url: summaryUrl })),
    ...feedback.feedback
      .map(({ text }) => text)
      .filter(isText)
      .map((text) => ({ text, url: '/feedback?limit=100' })),
  ];
  return { ids: { reviewId, goalId, calibrationSessionId, cycleId, scorecardId, kpiId }, secrets };
};

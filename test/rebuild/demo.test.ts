import { dayOf, msPerDay } from '@cairn/contracts/day';
import { isIn } from '@cairn/contracts/registry';
import { splitStream } from '@cairn/contracts/streams';
import { goalResultOf } from '@cairn/domain/goal-result';
import type { LoggedEvent } from '@cairn/domain/goal-streams';
import { placeOf } from '@cairn/event-store/decode';
import { organisation } from '@cairn/local/demo/organisation';
import { scoring } from '@cairn/scoring/versions';
import { isThorough } from '@cairn/testing/limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Guide } from '@cairn/local/guide';
import type { Caller } from '../client.ts';
import { consoleJourneys } from '../console/console.journeys.ts';
import { academyTests } from './demo.academy.ts';
import { showsCarryOver, showsGoalToClose, showsHandovers } from './demo.goals.ts';
import { developmentTests } from './demo.development.ts';
import { peopleInTests } from './demo.people-in.ts';
import { afterwardsTests } from './demo.afterwards.ts';
import { flagLifeTests } from './demo.flag-life.ts';
import { feedbackTests } from './demo.merged-input.ts';
import { fairnessTests } from './demo.fairness.ts';
import { tableTests } from './demo.tables.ts';
import { demoSystem, type DemoSystem } from './demo.system.ts';
import { rowTests } from './demo.rows.ts';
import { strategyTests } from './demo.strategy.ts';
import { textFindingTests } from './demo.text-findings.ts';
import { everyPage } from './every-page.ts';

type Review = {
  kind: string;
  reviewId: string;
  accountableRaterId: string;
  state: string;
  rating: { mark: number };
  flags: { standing: number; unanswered: number; late: number; screened: boolean };
};
type Goal = { asSeen: object | null; atTheStep: object | null };
type Replay = {
  steps: { type: string; goals: Goal[]; upcast: { data: { seenAt: Record<string, object> } } }[];
};
type Finding = { detector: string; standing: boolean; answer: object | null };
type Falling = { forecast: { slope: number; periods: { high80: number }[] } };

let system: DemoSystem;
let hr: Caller;
let people: Guide['people'];
let reviews: Review[];
const names = new Map<string, string>();

const everything = <T>(path: string, name: string): Promise<T[]> => everyPage(system, hr, { path, name });

const ratedBy = (name: string): Review[] =>
  reviews.filter(({ accountableRaterId }) => names.get(accountableRaterId) === name);

/** The detectors with a standing finding in the reviews of a rater. */
const foundIn = async (rated: readonly Review[]): Promise<string[]> => {
  const found = rated
    .filter(({ flags }) => flags.standing > 0)
    .map(({ reviewId }) => system.reads<{ findings: Finding[] }>(hr, `/review-summaries/${reviewId}`));
  const findings = (await Promise.all(found)).flatMap((each) => each.findings);
  return [...new Set(findings.filter(({ standing }) => standing).map(({ detector }) => detector))];
};

const leadWho = (rates: string): string =>
  organisation.departments.flatMap(({ teams }) => teams).find((team) => team.rates === rates)?.lead ?? '';

beforeAll(async () => {
  system = await demoSystem();
  hr = await system.caller(['hr']);
  ({ people } = await system.load());
  // Later reads reflect this write, and so everything that was loaded before.
  await system.does(hr, '/people', { name: 'Ada' });
  reviews = (await everything<Review>('/review-summaries', 'reviews')).filter(
    ({ kind, state }) => kind === 'midYear' && state !== 'withdrawn',
  );
  for (const { personId, name } of await everything<{ personId: string; name: string }>('/people', 'people'))
    names.set(personId, name);
});
afterAll(() => system.stop());

describe('the demo', () => {
  test('has a finished review cycle in which every rating was screened and every question answered', () => {
    expect(reviews.length).toBeGreaterThan(35);
    for (const { state, flags } of reviews) {
      expect(state).toBe('acknowledged');
      expect(flags).toMatchObject({ unanswered: 0, late: 0, screened: true });
    }
  });

  test('flags the manager who cites only the last month', async () => {
    const rated = ratedBy(leadWho('lately'));
    expect(rated.map(({ flags }) => flags.standing > 0)).not.toContain(false);
    expect(await foundIn(rated)).toEqual(['recency']);
  });

  test('flags the manager who gives all eight reports the same high mark', async () => {
    const rated = ratedBy(leadWho('alike'));
    expect(rated.map(({ rating }) => rating.mark)).toEqual(Array.from({ length: 8 }, () => 5));
    expect((await foundIn(rated)).sort()).toEqual(['selfManagerGap', 'straightLiningAcross']);
  });

  test('flags nobody else', () => {
    const flagged = reviews.filter(({ flags }) => flags.standing > 0);
    const raters = new Set(flagged.map(({ accountableRaterId }) => names.get(accountableRaterId)));
    expect(raters).toEqual(new Set([leadWho('alike'), leadWho('lately')]));
  });

  test('shows why a level was recorded late, and no move of a team that was taken back', async () => {
    const [chair] = [...names].find(([, name]) => name === organisation.chair) ?? [];
    type Changed = { changes: { value: string | null; reason: string | null }[] };
    const { changes } = await system.reads<Changed>(hr, `/people/${chair}`);
    expect(changes.filter(({ reason }) => reason !== null).map(({ value }) => value)).toEqual(['Chair']);
    type Units = { units: { name: string; parentName: string }[]; treeRevision: number };
    const { units, treeRevision } = await system.reads<Units>(hr, '/units?on=2999-01-01');
    expect(units.find(({ name }) => name === 'Sales')?.parentName).toBe('Customer');
    // Every unit but the company moved once, and then came the plan and its end.
    expect(treeRevision).toBe(units.length);
  });

  test('shows a goal that was handed over, and one that is still offered', () => showsHandovers(system, hr));

  test('shows a goal of an earlier quarter that was carried over', () => showsCarryOver(system, hr));

  test('shows a goal that has ended and waits to be closed', () => showsGoalToClose(system, hr));

  test('raises alerts about a KPI that will miss its goal, a goal that nobody speaks of and an old blocker', async () => {
    const raised = (rule: string) => everything<object>(`/alerts?status=open&rule=${rule}`, 'alerts');
    const goal = expect.objectContaining({ title: 'The board hears customers every quarter' });
    const kpi = expect.objectContaining({ name: 'Qualified leads' });
    for (const [rule, about] of Object.entries({
      kpiForecast: { kpi },
      goalStale: { goal },
      goalBlocked: { goal },
    }))
      await expect.poll(() => raised(rule)).toContainEqual(expect.objectContaining(about));
  });

  feedbackTests(() => ({ system, hr }));
  strategyTests(() => ({ system, hr }));
  textFindingTests(() => ({ system, hr }));
  developmentTests(() => ({ system, hr }));
  afterwardsTests(() => ({ system, hr }));
  fairnessTests(() => ({ system, hr }));
  academyTests(() => ({ system, hr }));
  tableTests(() => ({ system, hr }));

  flagLifeTests(() => ({ system, hr }));

  peopleInTests(() => ({ system, hr }));

  test('shows calibration moves, flags answered in both ways, a disagreement, a withdrawn and a corrected citation', async () => {
    const types: Record<string, number> = {};
    const answers = new Set<string>();
    for await (const entry of system.store.readAll({ categories: ['review', 'feedback', 'goal'] }))
      if (entry.kind === 'event') {
        const { event } = entry;
        types[event.type] = (types[event.type] ?? 0) + 1;
        if (event.type === 'FlagAnswered') answers.add(event.data.answer);
      }
    expect(types).toMatchObject({ FeedbackWithdrawn: 1, CheckInCorrected: 2 });
    expect(types['RatingMoved']).toBeGreaterThan(1);
    expect([...answers].sort()).toEqual(['changed', 'kept']);
    const trail = await everything<{ detail: { agrees?: boolean } }>('/review-trail', 'steps');
    expect(trail.filter(({ detail }) => detail.agrees === false).length).toBeGreaterThan(0);
  });

  test('lists every goal with the same progress as its goal result, even if others contribute', async () => {
    type Goal = { goalId: string; progressFrom: string; progress: number | null; dropped: number };
    const goals = await everything<Goal>('/goals', 'goals');
    expect(goals.filter(({ progressFrom }) => progressFrom !== 'keyResults').length).toBeGreaterThan(5);
    const streams = new Map<string, LoggedEvent[]>();
    for await (const entry of system.store.readAll({ categories: ['goal', 'alignment', 'kpi'] }))
      if (entry.kind === 'event' && isIn(entry.event, 'goal', 'alignment', 'kpi')) {
        streams.set(entry.event.stream, [...(streams.get(entry.event.stream) ?? []), entry.event]);
      }
    const position = await system.store.head();
    for (const { goalId, progressFrom, ...shown } of goals) {
      const found = goalResultOf(scoring('3'), (stream) => streams.get(stream), { goalId, position });
      expect(found?.result.dropped).toBe(shown.dropped);
      expect(found?.result.progress).toBeCloseTo(shown.progress ?? Number.NaN, 12);
      if (progressFrom === 'keyResults') expect(found?.contributors).toEqual([]);
    }
  });

  test('reports for most key results the status that their figures suggest, and for a few a better one', async () => {
    type Shown = { keyResults: { reportedStatus: string; suggestedStatus: string }[] };
    const goals = await everything<{ goalId: string }>('/goals', 'goals');
    const shown = await Promise.all(goals.map(({ goalId }) => system.reads<Shown>(hr, `/goals/${goalId}`)));
    const pairs = shown
      .flatMap(({ keyResults }) => keyResults)
      .map(({ reportedStatus, suggestedStatus }) => `${reportedStatus}, ${suggestedStatus}`);
    const share = (pair: string): number => pairs.filter((each) => each === pair).length / pairs.length;
    expect(share('onTrack, onTrack')).toBeGreaterThan(0.3);
    expect(share('offTrack, offTrack')).toBeGreaterThan(0.2);
    expect(share('onTrack, offTrack')).toBeGreaterThan(0);
    expect(share('onTrack, offTrack')).toBeLessThan(0.2);
  });

  rowTests(() => system);

  test('records with every rating what was on the screen of its writer, and the replay shows it', async () => {
    const { steps } = await system.reads<Replay>(hr, `/reviews/${reviews[0]?.reviewId}/replay?detail=full`);
    const rating = steps.filter(({ type }) => type === 'AssessmentSubmitted' || type === 'RatingProposed');
    expect(rating).toHaveLength(4);
    for (const { goals, upcast } of rating) {
      expect(Object.keys(upcast.data.seenAt).sort()).toEqual(['okr', 'review', 'scorecard']);
      expect(goals.length).toBeGreaterThan(0);
      for (const { asSeen, atTheStep } of goals) expect(asSeen).toEqual(atTheStep);
    }
    expect(rating.flatMap(({ goals }) => goals)).not.toContainEqual(
      expect.objectContaining({ asSeen: null }),
    );
  });

  test('has a KPI whose forecast excludes its goal and then its red flag, and one computed from it', async () => {
    const { kpis } = await system.reads<{ kpis: { kpiId: string }[] }>(hr, '/kpis?name=qualified+leads');
    const until = dayOf(Date.now() + 300 * msPerDay);
    const shown = await system.reads<Falling>(hr, `/kpis/${kpis[0]?.kpiId}?until=${until}`);
    expect(shown).toMatchObject({ overdue: false, feeders: [{ feederName: 'Web analytics' }] });
    expect(shown.forecast).toMatchObject({ points: 12, willMiss: true });
    expect(shown.forecast.slope).toBeLessThan(-4);
    expect(shown.forecast.periods.at(-1)?.high80).toBeLessThan(80);
    const computed = await system.reads(hr, '/kpis?name=per+qualified+lead');
    expect(computed).toMatchObject({ kpis: [{ value: expect.closeTo(0.4, 1), formula: { kind: 'ratio' } }] });
    const line = await system.reads(hr, `/line-of-sight?kpi=${kpis[0]?.kpiId}`);
    expect(JSON.stringify(line)).toContain('"kpiName":"Qualified leads"');
  });

  // It takes as long as the first load, and each request is idempotent by a test of its own.
  test.runIf(isThorough)('appends nothing but access records if it is loaded again', async () => {
    const head = await system.store.head();
    await system.load();
    const appended = new Set<string>();
    for await (const entry of system.store.readAll({ from: head })) {
      const { position, stream } = placeOf(entry);
      if (position > head) appended.add(splitStream(stream).category);
    }
    appended.delete('access');
    expect([...appended]).toEqual([]);
  });

  consoleJourneys(() => ({ system, people }));
});

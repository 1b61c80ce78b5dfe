import { randomUUID } from 'node:crypto';
import { skipParked } from '@cairn/operator/parked.skip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendMalformed } from '../fault/malformed.fixture.ts';
import { type Alerts, startAlerts } from './alerts.fixture.ts';

type Week = Record<'mine' | 'team', { alerts: Alerts }>;

let on: Awaited<ReturnType<typeof startAlerts>>;
let strategist: Awaited<ReturnType<typeof on.system.caller>>;
beforeAll(async () => {
  on = await startAlerts();
  strategist = await on.system.caller(['strategist']);
});
afterAll(() => on.system.stop());

describe('an alert about a goal', () => {
  test('is raised by a check-in, shows in the week of its owner and of their manager, and is cleared by the next one', async () => {
    const { system, people, finds, findsNone, set } = on;
    const { subject, rater, peer } = people;
    const { goalId, checkIn } = await set(subject);
    await checkIn('offTrack');
    expect(await finds(subject, 'goalOffTrack')).toMatchObject({
      goal: { goalId, title: 'Customers recommend us' },
      concernsName: 'Sam',
      figures: { keyResults: 1, of: 1 },
      episode: 1,
    });
    const week = { alerts: { alerts: [{ rule: 'goalOffTrack', goal: { goalId } }] } };
    expect((await system.reads<Week>(subject, '/me/week')).mine).toMatchObject(week);
    expect((await system.reads<Week>(rater, '/me/week')).team).toMatchObject(week);
    expect((await system.reads<Week>(peer, '/me/week')).mine.alerts.alerts).toEqual([]);
    await checkIn('onTrack');
    await findsNone(subject, 'goalOffTrack');
    expect(await finds(subject, 'goalOffTrack', '&status=cleared')).toMatchObject({
      cleared: { trigger: { eventId: expect.any(String) } },
    });
    await checkIn('offTrack');
    expect(await finds(subject, 'goalOffTrack')).toMatchObject({ episode: 2 });
    await checkIn('onTrack');
    await findsNone(subject, 'goalOffTrack');
  });

  test('is hidden like its goal, which is private', async () => {
    const { people, set, finds, alertsOf, answer } = on;
    const { subject, peer } = people;
    const { goalId, checkIn } = await set(subject, { visibility: 'private' });
    await checkIn('offTrack');
    const { alertId } = await finds(subject, 'goalOffTrack', `&goal=${goalId}`);
    expect(await alertsOf(peer, `&goal=${goalId}`)).toEqual([]);
    const unknown = { status: 404, body: { code: 'alert/unknown' } };
    expect(await answer(peer, alertId, 'acknowledge')).toMatchObject(unknown);
    expect(await answer(subject, randomUUID(), 'acknowledge')).toMatchObject(unknown);
    await checkIn('onTrack');
  });

  test('is raised by a blocker that is a week old and by a goal that nobody speaks of, as days begin', async () => {
    const { system, people, set, finds, findsNone, later } = on;
    const { peer } = people;
    const { goalId, checkIn } = await set(peer, { checkInCadenceDays: 7 });
    await checkIn('onTrack');
    const blocker = await system.does(peer, `/goals/${goalId}/blockers`, { text: 'No budget' });
    later(9);
    const old = await finds(peer, 'goalBlocked', `&goal=${goalId}`);
    expect(old).toMatchObject({
      blocker: { text: 'No budget' },
      figures: { days: 8 },
      thresholds: { days: 7 },
    });
    expect(await finds(peer, 'goalStale', `&goal=${goalId}`)).toMatchObject({ status: 'open' });
    await system.does(peer, `/goals/${goalId}/blockers/${blocker.id}/resolve`);
    await checkIn('onTrack');
    await findsNone(peer, 'goalBlocked');
    await findsNone(peer, 'goalStale', `&goal=${goalId}&status=open`);
  });

  test('is in the goal feed without the note of an answer', async () => {
    const { system, people, set, finds, answer } = on;
    const { goalId, checkIn } = await set(people.peer);
    await checkIn('offTrack');
    const { alertId } = await finds(people.peer, 'goalOffTrack', `&goal=${goalId}`);
    await answer(people.peer, alertId, 'acknowledge', { note: 'SECRET' });
    const integrator = await system.caller(['integrator']);
    const feed = `/goal-events?type=AlertAcknowledged`;
    const { events } = await system.reads<{ events: object[] }>(integrator, feed);
    expect(events).toMatchObject([{ subject: goalId, data: { alertId, rule: 'goalOffTrack', episode: 1 } }]);
    expect(JSON.stringify(events)).not.toContain('SECRET');
    expect(await system.reads(integrator, '/goal-events?type=AlertRaised&limit=1')).toMatchObject({
      events: [{ type: 'AlertRaised', data: { figures: { keyResults: 1 } } }],
    });
  });
});

describe('an answer to an alert', () => {
  let alertId: string;
  let kpiId: string;
  test('acknowledges or snoozes a KPI in the red, until a reading clears it', async () => {
    const { system, people, finds, findsNone, answer, today, later, alertsOf } = on;
    ({ id: kpiId } = await system.does(strategist, '/kpis', {
      name: 'Uptime',
      unit: '%',
      direction: 'up',
      anchors: { red: 95, goal: 99 },
      aggregation: 'average',
      periodicity: 'monthly',
      indicator: 'lagging',
      ownerId: people.subject.personId,
      occurredAt: `${today(-40)}T09:00:00.000Z`,
    }));
    const period = today().slice(0, 7);
    const { id } = await system.does(strategist, `/kpis/${kpiId}/measurements`, {
      period,
      reading: { value: 90 },
      source: 'Monitoring',
    });
    ({ alertId } = await finds(people.subject, 'kpiRed', `&kpi=${kpiId}`));
    expect((await answer(people.peer, alertId, 'acknowledge')).status).toBe(403);
    expect((await answer(strategist, alertId, 'acknowledge', { note: 'We add a node.' })).status).toBe(200);
    expect((await answer(people.subject, alertId, 'acknowledge')).status).toBe(200);
    expect(await answer(people.subject, alertId, 'acknowledge', { note: 'Mine.' })).toMatchObject({
      status: 409,
      body: { code: 'alert/already-acknowledged' },
    });
    const red = () => alertsOf(people.rater, `&rule=kpiRed&kpi=${kpiId}`);
    const acknowledged = { status: 'acknowledged', acknowledged: { byName: null, note: 'We add a node.' } };
    expect(await red()).toMatchObject([acknowledged]);
    expect((await answer(people.rater, alertId, 'snooze', { until: today(2) })).status).toBe(200);
    expect(await red()).toMatchObject([{ status: 'snoozed', snoozed: { until: today(2), byName: 'Rosa' } }]);
    later(2);
    expect(await red()).toMatchObject([{ status: 'acknowledged' }]);
    await system.does(strategist, `/kpis/${kpiId}/measurements/${id}/corrections`, {
      reading: { value: 100 },
      reason: 'Counted twice.',
    });
    await findsNone(strategist, 'kpiRed');
  });

  test('is refused with a clear reason if it is wrong', async () => {
    const { people, answer, today, finds, system } = on;
    const cleared = { status: 409, body: { code: 'alert/cleared' } };
    expect(await answer(people.subject, alertId, 'snooze', { until: today(3) })).toMatchObject(cleared);
    const { alertId: other } = await finds(people.peer, 'goalOffTrack', '&status=acknowledged');
    const snooze = (until: unknown) => answer(people.peer, other, 'snooze', { until });
    const refused = { status: 422, body: { code: 'alert/snoozed-until', fields: [{ path: 'body/until' }] } };
    expect(await snooze(today())).toMatchObject(refused);
    expect(await snooze(today(400))).toMatchObject(refused);
    const fields = expect.arrayContaining([expect.objectContaining({ path: 'body/until' })]);
    const invalid = { status: 400, body: { code: 'request/invalid', fields } };
    for (const until of ['tomorrow', '2026-02-30', undefined])
      expect(await snooze(until)).toMatchObject(invalid);
    const asked = (query: string) => system.get(people.peer, `/alerts?${query}`);
    for (const [query, path] of [
      ['rule=gossip', 'query/rule'],
      ['status=loud', 'query/status/0'],
      ['since=now', 'query/since'],
      ['kpi=1', 'query/kpi'],
      ['cursor=x', 'query/cursor'],
    ] as const)
      expect(await asked(query)).toMatchObject({ status: 400, body: { fields: [{ path }] } });
    const integrator = await system.caller(['integrator']);
    expect((await system.get(integrator, '/alerts')).status).toBe(403);
  });
});

describe('the list of alerts', () => {
  test('finds a review whose window closes soon by its rater, and shows it to nobody else below HR', async () => {
    const { people, openReview, finds, alertsOf, later, answer } = on;
    await openReview();
    later(4);
    const due = await finds(people.rater, 'reviewDue', '&person=me');
    expect(due).toMatchObject({
      concernsName: 'Rosa',
      review: { subjectName: 'Sam' },
      figures: { daysLeft: 6 },
    });
    for (const hidden of [people.subject, people.peer])
      expect(await alertsOf(hidden, '&rule=reviewDue')).toEqual([]);
    expect(await answer(people.peer, due.alertId, 'acknowledge')).toMatchObject({ status: 404 });
    expect((await answer(people.rater, due.alertId, 'acknowledge')).status).toBe(200);
  });

  test('goes on page by page, filters by unit, manager and day, and is a table for a spreadsheet', async () => {
    const { system, people, alertsOf, today } = on;
    const all = await alertsOf(people.boss);
    expect(all.length).toBeGreaterThan(4);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Alerts = await system.reads(people.boss, `/alerts?limit=2${cursor && `&cursor=${cursor}`}`);
      pages.push(...page.alerts.map(({ alertId, episode }) => `${alertId}/${episode}`));
      cursor = page.next;
    }
    expect(pages).toEqual(all.map(({ alertId, episode }) => `${alertId}/${episode}`));
    expect(await alertsOf(people.boss, `&unit=${people.unitId}`)).toEqual(all);
    expect(await alertsOf(people.boss, `&unit=${randomUUID()}`)).toEqual([]);
    expect(await alertsOf(people.boss, '&manager=me')).toEqual(all);
    expect(await alertsOf(people.boss, `&since=${today(1)}`)).toEqual([]);
    const { headers, text } = await system.get(people.boss, '/alerts?rule=kpiRed', { accept: 'text/csv' });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [header = '', row = ''] = text.split('\r\n');
    expect(header).toMatch(/^\uFEFFalert_id,episode,rule,.*,kpi_name,.*,concerns_name,/);
    expect(row).toMatch(/,1,kpiRed,2,cleared,.*,Uptime,.*,Sam,/);
  });
});

test('an alert about a goal whose stream is parked waits until an operator has skipped the event', async () => {
  const { system, people, set, finds, alertsOf, later } = on;
  const { subject, hr } = people;
  const [parked, other] = [
    await set(subject, { checkInCadenceDays: 7 }),
    await set(subject, { checkInCadenceDays: 7 }),
  ];
  for (const { checkIn } of [parked, other]) await checkIn('onTrack');
  const stream = `goal-${parked.goalId}`;
  await appendMalformed(system.eventStoreUrl, { stream, type: 'CheckInRecorded' });
  later(9);
  await finds(subject, 'goalStale', `&goal=${other.goalId}`);
  expect(await alertsOf(subject, `&goal=${parked.goalId}`)).toEqual([]);
  await skipParked(system, { stream, reason: 'Written by hand.', personId: hr.personId });
  later(1);
  expect(await finds(subject, 'goalStale', `&goal=${parked.goalId}`)).toMatchObject({ status: 'open' });
});

import type { AcknowledgeAlert, EpisodeCommand, SnoozeAlert } from '@cairn/contracts/alert.commands';
import type { AlertEvent } from '@cairn/contracts/alert.events';
import type { Actor } from '@cairn/contracts/envelope';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { alert } from './alert.decider.ts';
import { alertEpisode } from './alert-episode.decider.ts';
import { actorOf, commandOf, now } from './command.fixture.ts';

const alertId = uuid('a1');
const subject = { kind: 'kpi' as const, kpiId: uuid('4b'), ownerId: uuid('5b') };
const every = { alertId, rule: 'kpiRed' as const, subject, occurredAt: now };
const trigger = (n: number) => ({ position: String(n), eventId: uuid(`e${n}`) });
const found = { version: '1', thresholds: {}, figures: { value: 3 } };

const system: Actor = { ...actorOf(uuid('5')), kind: 'system', actingAs: 'system' };
const raise = (n: number, actor = system): EpisodeCommand => ({
  type: 'RaiseAlert',
  data: { ...every, ...found, trigger: trigger(n) },
  actor,
  at: now,
});
const clear = (n: number): EpisodeCommand => ({
  type: 'ClearAlert',
  data: { ...every, trigger: trigger(n) },
  actor: system,
  at: now,
});
const raised = (n: number, episode = 1): AlertEvent => ({
  type: 'AlertRaised',
  data: { ...every, ...found, episode, trigger: trigger(n) },
});
const cleared = (n: number, episode = 1): AlertEvent => ({
  type: 'AlertCleared',
  data: { ...every, episode, trigger: trigger(n) },
});

describe('an episode of an alert', () => {
  test('is raised and cleared once, and then another one may follow', () => {
    given(alertEpisode).when(raise(1)).decides(raised(1));
    given(alertEpisode, raised(1)).when(clear(2)).decides(cleared(2));
    given(alertEpisode, raised(1), cleared(2)).when(raise(3)).decides(raised(3, 2));
  });

  test('decides nothing about a trigger that the log has', () => {
    given(alertEpisode, raised(1), cleared(2)).when(raise(1)).decidesNothing();
    given(alertEpisode, raised(1), cleared(2), raised(3, 2)).when(clear(2)).decidesNothing();
  });

  test('decides nothing that another trigger did before', () => {
    given(alertEpisode, raised(1)).when(raise(2)).decidesNothing();
    given(alertEpisode, raised(1), cleared(2)).when(clear(3)).decidesNothing();
    given(alertEpisode).when(clear(1)).decidesNothing();
  });

  test('is not raised by a person', () => {
    given(alertEpisode)
      .when(raise(1, actorOf(uuid('9'))))
      .refuses('alert/only-the-reactor-raises');
  });
});

const facts = { timeZone: 'UTC' };
const acknowledge = (note?: string): AcknowledgeAlert =>
  commandOf('AcknowledgeAlert', { alertId, ...(note && { note }) });
const snooze = (until: string): SnoozeAlert => commandOf('SnoozeAlert', { alertId, until });
const acknowledged = (note?: string): AlertEvent => ({
  type: 'AlertAcknowledged',
  data: { ...every, episode: 1, ...(note && { note }) },
});
const snoozed = (until: string): AlertEvent => ({
  type: 'AlertSnoozed',
  data: { ...every, episode: 1, until },
});

describe('an answer to an alert', () => {
  test('acknowledges it once in each episode', () => {
    given(alert, raised(1)).when(acknowledge('On it.'), facts).decides(acknowledged('On it.'));
    given(alert, raised(1), acknowledged()).when(acknowledge(), facts).decidesNothing();
    given(alert, raised(1), acknowledged(), cleared(2), raised(3, 2))
      .when(acknowledge(), facts)
      .decides({ type: 'AlertAcknowledged', data: { ...every, episode: 2 } });
  });

  test('snoozes it until a day after today, at most a year', () => {
    given(alert, raised(1)).when(snooze('2026-07-08'), facts).decides(snoozed('2026-07-08'));
    given(alert, raised(1), snoozed('2026-07-08')).when(snooze('2026-07-08'), facts).decidesNothing();
    given(alert, raised(1), snoozed('2026-07-08'))
      .when(snooze('2026-07-09'), facts)
      .decides(snoozed('2026-07-09'));
    for (const until of ['2026-07-01', '2026-06-30', '2027-07-03'])
      given(alert, raised(1)).when(snooze(until), facts).refuses('alert/snoozed-until', 'until');
  });

  test('snoozes it by the days of the organisation', () => {
    const late = commandOf(
      'SnoozeAlert',
      { alertId, until: '2026-07-02' },
      { at: '2026-07-01T20:00:00.000Z' },
    );
    given(alert, raised(1)).when(late, { timeZone: 'Asia/Tokyo' }).refuses('alert/snoozed-until', 'until');
  });

  test('is refused if it is dated before the alert was raised', () => {
    const early = '2026-06-01T00:00:00.000Z';
    for (const { type, data } of [acknowledge(), snooze('2026-07-08')])
      given(alert, raised(1))
        .when(commandOf(type, { ...data, occurredAt: early }) as AcknowledgeAlert | SnoozeAlert, facts)
        .refuses('occurred-at/before-the-last-change', 'occurredAt');
  });

  test('is refused if the alert was never raised, or was cleared', () => {
    given(alert).when(acknowledge(), facts).refuses('alert/unknown');
    given(alert, raised(1), cleared(2)).when(snooze('2026-07-08'), facts).refuses('alert/cleared');
  });
});

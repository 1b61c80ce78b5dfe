import type { InitiativeEvent } from '@cairn/contracts/initiative.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { initiative } from './initiative.decider.ts';
import { evolveInitiative, type InitiativeState } from './initiative.state.ts';

const [initiativeId, ownerId, taskId, kpiId] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const facts = { person: 'employed', served: 'inUse' } as const;
const on = { initiativeId, occurredAt: now };
const plan = {
  initiativeId,
  name: 'New help desk',
  ownerId,
  period: { from: '2026-07-01', to: '2026-12-31' },
  budget: { amount: 50_000, currency: 'EUR' },
  serves: { kind: 'kpi' as const, kpiId },
};
const planned: InitiativeEvent = { type: 'InitiativePlanned', data: { ...plan, occurredAt: now } };
const task = { initiativeId, taskId, title: 'Choose a tool', assigneeId: ownerId, dueOn: '2026-08-01' };
const added: InitiativeEvent = { type: 'InitiativeTaskAdded', data: { ...task, occurredAt: now } };
const become = (status: 'active' | 'done') => commandOf('ChangeInitiativeStatus', { initiativeId, status });
const became = (status: 'active' | 'done', before: 'planned' | 'active'): InitiativeEvent => ({
  type: 'InitiativeStatusChanged',
  data: { ...on, before, status },
});

describe('planning', () => {
  test('plans an initiative once', () => {
    given(initiative).when(commandOf('PlanInitiative', plan), facts).decides(planned);
    given(initiative, planned)
      .when(commandOf('PlanInitiative', plan), facts)
      .refuses('initiative/already-planned');
  });
  test('refuses an unknown owner, one who is not employed, and something not in use to serve', () => {
    const when = (known: object) =>
      given(initiative).when(commandOf('PlanInitiative', plan), { ...facts, ...known });
    when({ person: 'unknown' }).refuses('initiative/unknown-person', 'ownerId');
    when({ person: 'notEmployed' }).refuses('person/not-employed', 'ownerId');
    when({ served: 'unknown' }).refuses('initiative/unknown-served', 'serves');
    when({ served: 'retired' }).refuses('initiative/served-retired', 'serves');
    when({ served: 'closed' }).refuses('initiative/served-closed', 'serves');
  });
  test('refuses a last day before the first', () => {
    const period = { from: '2026-07-01', to: '2026-06-30' };
    given(initiative)
      .when(commandOf('PlanInitiative', { ...plan, period }), facts)
      .refuses('initiative/ends-before-it-begins', 'period/to');
  });
});

describe('changes', () => {
  test('revises what differs and keeps what it was', () => {
    const revise = commandOf('ReviseInitiative', { initiativeId, name: plan.name, budget: null });
    given(initiative, planned)
      .when(revise, facts)
      .decides({
        type: 'InitiativeRevised',
        data: { ...on, before: { budget: plan.budget }, after: { budget: null }, reason: undefined },
      });
    const same = commandOf('ReviseInitiative', { initiativeId, name: plan.name });
    given(initiative, planned).when(same, facts).decidesNothing();
  });
  test('changes its status, and nothing else once it is over', () => {
    given(initiative, planned).when(become('active'), facts).decides(became('active', 'planned'));
    const over = [planned, became('active', 'planned'), became('done', 'active')];
    given(initiative, ...over)
      .when(become('done'), facts)
      .decidesNothing();
    given(initiative, ...over)
      .when(commandOf('AddInitiativeTask', task), facts)
      .refuses('initiative/over');
    given(initiative, ...over)
      .when(become('active'), facts)
      .decides({ type: 'InitiativeStatusChanged', data: { ...on, before: 'done', status: 'active' } });
  });
  test('reports what was spent once', () => {
    const report = commandOf('ReportInitiativeSpending', { initiativeId, spent: 12_000 });
    const reported: InitiativeEvent = { type: 'InitiativeSpendingReported', data: { ...on, spent: 12_000 } };
    given(initiative, planned).when(report, facts).decides(reported);
    given(initiative, planned, reported).when(report, facts).decidesNothing();
  });
  test('adds a task and completes it once', () => {
    const complete = commandOf('CompleteInitiativeTask', { initiativeId, taskId });
    const done: InitiativeEvent = { type: 'InitiativeTaskDone', data: { ...on, taskId } };
    given(initiative, planned).when(commandOf('AddInitiativeTask', task), facts).decides(added);
    given(initiative, planned, added).when(complete, facts).decides(done);
    given(initiative, planned, added, done).when(complete, facts).decidesNothing();
    given(initiative, planned).when(complete, facts).refuses('initiative/unknown-task');
  });
  test('gives a task to somebody else and moves it, and keeps what it was', () => {
    const [other, dueOn] = [uuid(5), '2026-09-01'];
    const revise = (to: object) => commandOf('ReviseInitiativeTask', { initiativeId, taskId, ...to });
    const revised: InitiativeEvent = {
      type: 'InitiativeTaskRevised',
      data: {
        ...on,
        taskId,
        before: { assigneeId: ownerId, dueOn: task.dueOn },
        after: { assigneeId: other, dueOn },
        reason: 'Ill',
      },
    };
    const wanted = { assigneeId: other, dueOn, reason: 'Ill' };
    given(initiative, planned, added).when(revise(wanted), facts).decides(revised);
    given(initiative, planned, added, revised).when(revise(wanted), facts).decidesNothing();
    given(initiative, planned, added)
      .when(revise(wanted), { ...facts, person: 'notEmployed' })
      .refuses('person/not-employed', 'assigneeId');
    given(initiative, planned, added)
      .when(revise({ dueOn: task.dueOn }), { ...facts, person: 'notEmployed' })
      .decidesNothing();
    given(initiative, planned).when(revise(wanted), facts).refuses('initiative/unknown-task');
  });
  test('gives a task another title, which its state does not hold', () => {
    const revise = (to: object) => commandOf('ReviseInitiativeTask', { initiativeId, taskId, ...to });
    const revised = (before: object, after: object): InitiativeEvent => ({
      type: 'InitiativeTaskRevised',
      data: { ...on, taskId, before, after, reason: undefined },
    });
    const [title, dueOn] = ['Buy a tool', '2026-09-01'];
    const renamed = revised({}, { title });
    given(initiative, planned, added).when(revise({ title }), facts).decides(renamed);
    given(initiative, planned, added, renamed)
      .when(revise({ title: task.title, dueOn }), facts)
      .decides(revised({ dueOn: task.dueOn }, { title: task.title, dueOn }));
    const state = [planned, added, renamed].reduce<InitiativeState>(evolveInitiative, { status: 'unset' });
    expect(state.status !== 'unset' && state.tasks.get(taskId)).toEqual({
      assigneeId: ownerId,
      dueOn: task.dueOn,
      status: 'open',
    });
  });
  test('drops a task once; what was done or dropped stays so', () => {
    const drop = commandOf('DropInitiativeTask', { initiativeId, taskId, reason: 'Not needed' });
    const revise = commandOf('ReviseInitiativeTask', { initiativeId, taskId, dueOn: '2026-09-01' });
    const complete = commandOf('CompleteInitiativeTask', { initiativeId, taskId });
    const dropped: InitiativeEvent = {
      type: 'InitiativeTaskDropped',
      data: { ...on, taskId, reason: 'Not needed' },
    };
    const done: InitiativeEvent = { type: 'InitiativeTaskDone', data: { ...on, taskId } };
    given(initiative, planned, added).when(drop, facts).decides(dropped);
    given(initiative, planned, added, dropped).when(drop, facts).decidesNothing();
    for (const command of [revise, complete])
      given(initiative, planned, added, dropped).when(command, facts).refuses('initiative/task-settled');
    for (const command of [revise, drop])
      given(initiative, planned, added, done).when(command, facts).refuses('initiative/task-settled');
  });
  test('has its tasks within its period', () => {
    const outside = ['initiative/task-outside-period', 'dueOn'] as const;
    const day = { taskId, dueOn: '2027-01-01' };
    given(initiative, planned)
      .when(commandOf('AddInitiativeTask', { ...task, ...day }), facts)
      .refuses(...outside);
    given(initiative, planned, added)
      .when(commandOf('ReviseInitiativeTask', { initiativeId, ...day }), facts)
      .refuses(...outside);
    const until = (to: string) =>
      commandOf('ReviseInitiative', { initiativeId, period: { from: '2026-07-01', to } });
    given(initiative, planned, added)
      .when(until('2026-07-31'), facts)
      .refuses('initiative/task-outside-period', 'period/to');
    const done: InitiativeEvent = { type: 'InitiativeTaskDone', data: { ...on, taskId } };
    given(initiative, planned, added, done)
      .when(until('2026-07-31'), facts)
      .decides({
        type: 'InitiativeRevised',
        data: {
          ...on,
          before: { period: plan.period },
          after: { period: { from: '2026-07-01', to: '2026-07-31' } },
          reason: undefined,
        },
      });
  });
  test('refuses a task for somebody unknown', () => {
    given(initiative, planned)
      .when(commandOf('AddInitiativeTask', task), { ...facts, person: 'unknown' })
      .refuses('initiative/unknown-person', 'assigneeId');
  });
  test('refuses a change dated before the last one, and one of an unknown initiative', () => {
    const early = commandOf('ChangeInitiativeStatus', {
      initiativeId,
      status: 'active' as const,
      occurredAt: '2026-06-30T09:00:00.000Z',
    });
    const sooner: InitiativeEvent = {
      type: 'InitiativePlanned',
      data: { ...plan, occurredAt: '2026-06-01T09:00:00.000Z' },
    };
    given(initiative, sooner, added)
      .when(early, facts)
      .refuses('occurred-at/before-the-last-change', 'occurredAt');
    given(initiative).when(become('active'), facts).refuses('initiative/unknown');
  });
});

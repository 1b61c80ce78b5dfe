import { expect, test } from 'vitest';
import type { Api } from './api.ts';
import { dates } from './dates.ts';
import { loadGoals } from './goals.ts';
import { jobs } from './jobs.ts';
import { organisation } from './organisation.ts';

const members = jobs().map((job) => ({
  ...job,
  personId: job.name,
  roles: [],
  employmentId: job.name,
  unitId: job.unitName,
}));
const company = {
  members: new Map(members.map((member) => [member.name, member])),
  units: new Map<string, string>(),
  hr: { personId: 'hr', roles: [] },
};

const gate = () => {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

test('the evidence of a lead stands in the order of the goals, even if their own goal is finished first', async () => {
  const [team] = organisation.departments.flatMap(({ teams }) => teams);
  const lead = team?.lead ?? '';
  const own = gate();
  const finished: string[] = [];
  const api = {
    send: async ({ personId }: { personId: string }, path: string, { key }: { key: string }) => {
      const [, , , goal = ''] = path.split('/');
      if (personId === lead && key === 'week-1' && goal.startsWith('team')) await own.opened;
      if (personId === lead && key === 'week-26') finished.push(goal);
      if (personId === lead && key === 'week-26' && goal.startsWith('person')) own.open();
      return { id: key, revision: 1, position: '1' };
    },
  } as unknown as Api;
  const strategy = { scorecardId: '', objectives: new Map<string, string>() };
  const loading = { api, dates: dates('2026-03-02'), company, strategy };
  const { evidence } = await loadGoals(loading, () => {});
  expect(finished.map((goal) => goal.split('-')[0])).toEqual(['person', 'team']);
  const streams = new Set(evidence.get(lead)?.map(({ stream }) => stream.split('-')[1]));
  expect([...streams]).toEqual(['team', 'person']);
});

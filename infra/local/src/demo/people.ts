import { type Api, type Caller, each } from './api.ts';
import type { Dates } from './dates.ts';
import { type Job, jobs, levels, rolesOf } from './jobs.ts';
import { organisation } from './organisation.ts';
import { slug } from './slug.ts';

export type Member = Caller & Job & { employmentId: string; unitId: string };

export type Company = {
  members: ReadonlyMap<string, Member>;
  units: ReadonlyMap<string, string>;
  hr: Caller;
};

const { company, departments, staff } = organisation;

/** Sets up an organisation that has no people yet. */
const founder: Caller = { personId: '0192f0c4-7b1a-7c3e-9d52-0000000000ff', roles: ['hr'] };

const foundUnits = async (api: Api, dates: Dates): Promise<Map<string, string>> => {
  const [effectiveFrom, occurredAt] = [dates.day(1_500), dates.at(1_500, 9)];
  const units = new Map<string, string>();
  const found = async (name: string, kind: string, parent: string | null): Promise<void> => {
    const { id } = await api.send(founder, '/v1/units', {
      key: `unit-${slug(name)}`,
      name,
      kind,
      occurredAt,
    });
    const parentId = parent === null ? null : units.get(parent);
    await api.send(founder, `/v1/units/${id}/moves`, {
      key: 'first',
      parentId,
      effectiveFrom,
      occurredAt,
    });
    units.set(name, id);
  };
  await found(company, 'company', null);
  for (const department of departments) {
    await found(department.name, 'department', company);
    for (const team of department.teams) await found(team.name, 'team', department.name);
  }
  return units;
};

const hire = async (
  api: Api,
  dates: Dates,
  job: Job,
): Promise<{ personId: string; employmentId: string }> => {
  const email = `${slug(job.name).replace('-', '.')}@larkfield.example`;
  const occurredAt = dates.at(1_200, 9);
  const { id: personId } = await api.send(founder, '/v1/people', {
    key: `person-${slug(job.name)}`,
    name: job.name,
    email,
    occurredAt,
  });
  const { id: employmentId } = await api.send(founder, `/v1/people/${personId}/employments`, {
    key: 'first',
    effectiveFrom: dates.day(1_200),
    occurredAt,
  });
  return { personId, employmentId };
};

const assign = async (api: Api, dates: Dates, member: Member, managerId: string | null): Promise<void> => {
  const person = `/v1/people/${member.personId}`;
  const since = { effectiveFrom: dates.day(1_200), occurredAt: dates.at(1_200, 9) };
  const { employmentId, unitId, depth } = member;
  await api.send(founder, `${person}/units`, { key: 'first', employmentId, unitId, ...since });
  await api.send(founder, `${person}/levels`, {
    key: 'first',
    employmentId,
    level: levels[depth],
    ...since,
  });
  if (managerId)
    await api.send(founder, `${person}/managers`, { key: 'first', employmentId, managerId, ...since });
};

/** Creates the units and the people, and assigns everyone a unit, a level and a manager. */
export const loadPeople = async (api: Api, dates: Dates): Promise<Company> => {
  const units = await foundUnits(api, dates);
  // Members stay in the order of the plan, whoever is hired first, because later steps choose people by that order.
  const hired = await each(jobs(), async (job): Promise<Member> => {
    const unitId = units.get(job.unitName) ?? '';
    return { ...job, ...(await hire(api, dates, job)), unitId, roles: rolesOf(job) };
  });
  const members = new Map(hired.map((member) => [member.name, member]));
  await each([...members.values()], (member) =>
    assign(
      api,
      dates,
      member,
      member.manager === null ? null : memberNamed({ members }, member.manager).personId,
    ),
  );
  const { personId } = memberNamed({ members }, staff.hr);
  return { members, units, hr: { personId, roles: ['hr'] } };
};

const above = (company: Pick<Company, 'members'>, { manager }: Member): string[] =>
  manager === null ? [] : [manager, ...above(company, memberNamed(company, manager))];

/** Whether two members are one, or one of them is above the other. */
export const isNear = (company: Pick<Company, 'members'>, one: Member, other: Member): boolean =>
  one.name === other.name ||
  above(company, one).includes(other.name) ||
  above(company, other).includes(one.name);

/**
 * Who acts as HR in a member's review. The company's HR person may not act for themself, or for somebody whom they manage
 * or report to.
 */
export const hrFor = (company: Company, member: Member): Caller => {
  const hr = memberNamed(company, staff.hr);
  return isNear(company, member, hr) ? founder : company.hr;
};

/** Finds a member by name. */
export const memberNamed = ({ members }: Pick<Company, 'members'>, name: string): Member => {
  const found = members.get(name);
  if (!found) throw new Error(`Nobody in the demo is called ${name}.`);
  return found;
};

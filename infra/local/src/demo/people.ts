import type { TokenRole } from '../tokens.ts';
import { type Api, type Asker, each } from './api.ts';
import type { Dates } from './dates.ts';
import { organisation, type TeamPlan } from './organisation.ts';

export type Member = Asker & {
  name: string;
  employmentId: string;
  unitId: string;
  unitName: string;
  depth: 'chair' | 'chief' | 'head' | 'lead' | 'member';
  manager: string | null;
  /** How this person rates those who report to them. */
  rates: TeamPlan['rates'];
};

export type Company = { members: ReadonlyMap<string, Member>; units: ReadonlyMap<string, string>; hr: Asker };

type Place = Pick<Member, 'name' | 'unitName' | 'depth' | 'manager' | 'rates'> & { also?: TokenRole };

const { chair, chief, company, departments, staff } = organisation;

const places = (): Place[] => {
  const fairly = { rates: 'fairly' } as const;
  return [
    { name: chair, unitName: company, depth: 'chair', manager: null, ...fairly },
    { name: chief, unitName: company, depth: 'chief', manager: chair, ...fairly },
    ...departments.flatMap(({ name: unitName, head, teams }): Place[] => [
      { name: head, unitName, depth: 'head', manager: chief, ...fairly },
      ...teams.flatMap((team): Place[] => [
        { name: team.lead, unitName: team.name, depth: 'lead', manager: head, rates: team.rates },
        ...team.members.map(
          (name): Place => ({ name, unitName: team.name, depth: 'member', manager: team.lead, ...fairly }),
        ),
      ]),
    ]),
    { name: staff.auditor, unitName: company, depth: 'member', manager: chair, ...fairly },
    { name: staff.strategist, unitName: company, depth: 'member', manager: chief, ...fairly },
  ];
};

const levels: Record<Member['depth'], string> = {
  chair: 'Board',
  chief: 'Executive',
  head: 'Director',
  lead: 'Lead',
  member: 'Professional',
};

const rolesOf = ({ name, depth }: Place): TokenRole[] => [
  'employee',
  ...(depth === 'member' ? [] : (['manager'] as const)),
  ...(name === staff.hr ? (['hr'] as const) : []),
  ...(name === staff.auditor ? (['auditor'] as const) : []),
  ...(name === staff.strategist ? (['strategist'] as const) : []),
];

/** Who sets up an organisation that has no people yet. */
const founder: Asker = { personId: '0192f0c4-7b1a-7c3e-9d52-0000000000ff', roles: ['hr'] };

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

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
  place: Place,
): Promise<{ personId: string; employmentId: string }> => {
  const email = `${slug(place.name).replace('-', '.')}@larkfield.example`;
  const occurredAt = dates.at(1_200, 9);
  const { id: personId } = await api.send(founder, '/v1/people', {
    key: `person-${slug(place.name)}`,
    name: place.name,
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
  const of = `/v1/people/${member.personId}`;
  const since = { effectiveFrom: dates.day(1_200), occurredAt: dates.at(1_200, 9) };
  const { employmentId, unitId, depth } = member;
  await api.send(founder, `${of}/units`, { key: 'first', employmentId, unitId, ...since });
  await api.send(founder, `${of}/levels`, {
    key: 'first',
    employmentId,
    level: levels[depth],
    ...since,
  });
  if (managerId)
    await api.send(founder, `${of}/managers`, { key: 'first', employmentId, managerId, ...since });
};

/** Units, people, and who stands where. */
export const loadPeople = async (api: Api, dates: Dates): Promise<Company> => {
  const units = await foundUnits(api, dates);
  // In the order of the plan, whoever was hired first: whatever follows picks by it.
  const hired = await each(places(), async (place): Promise<Member> => {
    const unitId = units.get(place.unitName) ?? '';
    return { ...place, ...(await hire(api, dates, place)), unitId, roles: rolesOf(place) };
  });
  const members = new Map(hired.map((member) => [member.name, member]));
  await each([...members.values()], (member) =>
    assign(api, dates, member, member.manager === null ? null : of({ members }, member.manager).personId),
  );
  const { personId } = of({ members }, staff.hr);
  return { members, units, hr: { personId, roles: ['hr'] } };
};

/** The member of that name. */
export const of = ({ members }: Pick<Company, 'members'>, name: string): Member => {
  const found = members.get(name);
  if (!found) throw new Error(`Nobody in the demo is called ${name}.`);
  return found;
};

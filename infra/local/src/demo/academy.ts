import { type MentorPlan, mentorPlans, type Trainee } from './academy.plan.ts';
import { type AcademyLoading, type Enrolled, type Mentor, rateTrainees } from './academy.ratings.ts';
import { importGroups, sexOf } from './groups.ts';
import { organisation } from './organisation.ts';
import type { Company, Member } from './people.ts';
import { dimensions, scale } from './review.words.ts';
import { slug } from './slug.ts';

const foundAcademy = async ({ api, dates, company }: AcademyLoading): Promise<string> => {
  const occurredAt = dates.at(400, 9);
  const academy = { key: 'unit-academy', name: 'Academy', kind: 'team', occurredAt };
  const { id } = await api.send(company.hr, '/v1/units', academy);
  const parentId = company.units.get(organisation.company);
  await api.send(company.hr, `/v1/units/${id}/moves`, {
    key: 'first',
    parentId,
    effectiveFrom: dates.day(400),
    occurredAt,
  });
  return id;
};

/** Imports the trainees, and returns them with their ids. */
const enrol = async (
  { api, dates, company }: AcademyLoading,
  trainees: readonly Trainee[],
): Promise<Enrolled[]> => {
  const unitId = await foundAcademy({ api, dates, company });
  const since = { effectiveFrom: dates.day(380), occurredAt: dates.at(380, 9) };
  const ids = await api.sendMany(
    company.hr,
    '/v1/people/imports',
    trainees.flatMap(({ name }) => {
      const [person, employment] = [`trainee-${slug(name)}`, `employment-${slug(name)}`];
      const ofPerson = { ids: { personId: { madeBy: person } } };
      return [
        { key: person, command: 'RegisterPerson', body: { name, occurredAt: since.occurredAt } },
        { key: employment, command: 'EmployPerson', ...ofPerson, body: since },
        {
          key: `unit-${slug(name)}`,
          command: 'AssignUnit',
          ...ofPerson,
          body: { employmentId: { madeBy: employment }, unitId, ...since },
        },
      ];
    }),
  );
  const made = (key: string): string => ids.get(key) ?? '';
  return trainees.map((each) => ({
    ...each,
    personId: made(`trainee-${slug(each.name)}`),
    employmentId: made(`employment-${slug(each.name)}`),
  }));
};

const openCycle = async (
  { api, dates, company }: AcademyLoading,
  trainees: readonly Enrolled[],
): Promise<string> => {
  const { id } = await api.send(company.hr, '/v1/cycles', {
    key: 'academy-cycle',
    name: 'Academy assessment',
    kind: 'review',
    evaluationPeriod: { from: dates.day(380), to: dates.day(15) },
    administrationWindow: { from: dates.day(15), to: dates.day(-60) },
    timeZone: 'Europe/Berlin',
    scale,
    dimensions,
    eligible: trainees.map(({ employmentId }) => employmentId),
    policy: {
      version: 'academy-1',
      minimum: { assessments: 0, evidence: 0 },
      detectors: {
        halo: '1',
        leniency: '2',
        centralTendency: '2',
        order: '1',
        affinity: '2',
        fourFifths: '2',
        scoreImpact: '2',
      },
    },
    occurredAt: dates.at(15, 8),
  });
  return id;
};

/** The people who are mentors in turn of their sex, so that each plan has a mentor of its sex. */
const mentorsOf = ({ members }: Company, plans: readonly MentorPlan[]): Member[] => {
  const staff = Object.values(organisation.staff);
  const left = [...members.values()]
    .map((member, place) => ({ member, sex: sexOf(place) }))
    .filter(({ member }) => member.depth === 'member' && !staff.includes(member.name));
  return plans.flatMap(({ sex }) => {
    const next = left.findIndex((each) => each.sex === sex);
    return next < 0 ? [] : left.splice(next, 1).map(({ member }) => member);
  });
};

/**
 * A cycle of one rating for each of 136 trainees by 20 mentors, with one case for each detector that looks at a whole cycle and a gap
 * between the sexes. A calibration session is open, so the cycle is screened.
 */
export const loadAcademy = async (loading: AcademyLoading, fairnessId: string): Promise<void> => {
  const { api, dates, company } = loading;
  const plans = mentorPlans();
  const trainees = await enrol(
    loading,
    plans.flatMap((plan) => plan.trainees),
  );
  const groups = trainees.map(({ personId, name, sex }) => ({ personId, name, said: { sex } }));
  await importGroups(api, fairnessId, groups);
  const cycleId = await openCycle(loading, trainees);
  const members = mentorsOf(company, plans);
  const left = [...trainees];
  const mentors = plans.flatMap((plan, i): Mentor[] => {
    const [member, own] = [members[i], left.splice(0, plan.trainees.length)];
    return member ? [{ member, trainees: own }] : [];
  });
  await rateTrainees(loading, cycleId, mentors);
  await api.send(company.hr, '/v1/calibrations', {
    key: 'academy',
    cycleId,
    name: 'Calibration of the academy',
    scope: { kind: 'cycle' },
    facilitatorId: company.hr.personId,
    participantIds: [],
    occurredAt: dates.at(12, 9),
  });
};

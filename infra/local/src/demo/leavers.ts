import type { Api } from './api.ts';
import type { Dates } from './dates.ts';
import type { Company } from './people.ts';
import { slug } from './slug.ts';

type Employed = { personId: string; employmentId: string };

const register = async (api: Api, dates: Dates, { company, name }: { company: Company; name: string }) => {
  const occurredAt = dates.at(1_200, 9);
  const made = { key: `person-${slug(name)}`, name, occurredAt };
  const { id: personId } = await api.send(company.hr, '/v1/people', made);
  const path = `/v1/people/${personId}/employments`;
  const employ = async (key: string, effectiveFrom: string): Promise<string> =>
    (await api.send(company.hr, path, { key, effectiveFrom, occurredAt })).id;
  const employmentId = await employ('first', dates.day(1_200));
  const effectiveTo = dates.day(300);
  await api.send(company.hr, `${path}/${employmentId}/end`, { key: 'first', effectiveTo });
  return { personId, employ };
};

/** Somebody who has left, and somebody who left and was hired again, whose new employment is returned. */
export const loadLeavers = async (api: Api, dates: Dates, company: Company): Promise<Employed> => {
  await register(api, dates, { company, name: 'Lena Ortiz' });
  const { personId, employ } = await register(api, dates, { company, name: 'Max Ferro' });
  return { personId, employmentId: await employ('again', dates.day(40)) };
};

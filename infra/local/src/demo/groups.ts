import type { Api } from './api.ts';
import { slug } from './slug.ts';
import type { Company } from './people.ts';

/** What people said about themselves in a survey; a few said nothing about their ethnicity. */
const said = (place: number): Readonly<Record<string, string>> => ({
  sex: place % 2 === 0 ? 'female' : 'male',
  ...(place % 11 !== 7 && { ethnicity: ['white', 'Asian', 'Black'][place % 3] ?? '' }),
});

/** Imports the groups of everybody, as somebody who looks after fairness. */
export const loadGroups = async (
  api: Api,
  { company, fairnessId }: { company: Company; fairnessId: string },
): Promise<void> => {
  const commands = [...company.members.values()].flatMap(({ personId, name }, place) =>
    Object.entries(said(place)).map(([category, value]) => ({
      key: `group-${category}-${slug(name)}`,
      command: 'RecordGroup',
      ids: { personId },
      body: {
        category,
        value,
        validFrom: '2020-01-01',
        selfDeclared: true,
        source: 'Equality survey',
        consent: true,
      },
    })),
  );
  await api.sendMany({ personId: fairnessId, roles: ['fairness'] }, '/v1/people/groups/imports', commands);
};

import type { Api } from './api.ts';
import { slug } from './slug.ts';
import type { Company } from './people.ts';

type Said = Readonly<Record<string, string>>;

/** What the member in this place of the company said about their sex. */
export const sexOf = (place: number): 'female' | 'male' => (place % 2 === 0 ? 'female' : 'male');

/** What people said about themselves in a survey; a few said nothing about their ethnicity. */
const said = (place: number): Said => ({
  sex: sexOf(place),
  ...(place % 11 !== 7 && { ethnicity: ['white', 'Asian', 'Black'][place % 3] ?? '' }),
});

/** Imports what people said about themselves, as somebody who looks after fairness. */
export const importGroups = async (
  api: Api,
  fairnessId: string,
  people: readonly { personId: string; name: string; said: Said }[],
): Promise<void> => {
  const commands = people.flatMap(({ personId, name, said }) =>
    Object.entries(said).map(([category, value]) => ({
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

/** Imports the groups of everybody in the company. */
export const loadGroups = (
  api: Api,
  { company, fairnessId }: { company: Company; fairnessId: string },
): Promise<void> => {
  const people = [...company.members.values()];
  return importGroups(
    api,
    fairnessId,
    people.map(({ personId, name }, place) => ({ personId, name, said: said(place) })),
  );
};

import type { GroupOutcome } from '@cairn/contracts/screening.values';
import type { InputGroup } from '@cairn/read-model/merged-input.tables';

type Contributed = { contribution_id: string; revision: number; giver_id: string };
type Released = { revision: number; k: number; groups: readonly InputGroup[] };
type Screened = { release_revision: number; groups: readonly GroupOutcome[][] };

/** A released group with what was contributed to it, in the order in which it is shown. */
export type Group<C, R> = {
  k: number;
  giverIds: string[];
  members: C[];
  release: R;
  /** Undefined until the release is screened. */
  outcomes: readonly GroupOutcome[] | undefined;
};

const keyOf = (contributionId: string, revision: number): string => `${contributionId}@${revision}`;

/** The groups of all releases of merged input or feedback, oldest release first. */
export const groupsIn = <C extends Contributed, R extends Released>({
  releases,
  screenings,
  contributions,
}: {
  releases: readonly R[];
  screenings: readonly Screened[];
  contributions: readonly C[];
}): Group<C, R>[] => {
  const rows = new Map(contributions.map((row) => [keyOf(row.contribution_id, row.revision), row]));
  return releases.flatMap((release) =>
    release.groups.map((group, place) => {
      const members = group.flatMap(
        ({ contributionId, revision }) => rows.get(keyOf(contributionId, revision)) ?? [],
      );
      return {
        k: release.k,
        giverIds: members.map(({ giver_id }) => giver_id),
        members,
        release,
        outcomes: screenings.find((each) => each.release_revision === release.revision)?.groups[place],
      };
    }),
  );
};

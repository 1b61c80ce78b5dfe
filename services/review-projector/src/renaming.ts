import type { FormerName } from '@cairn/read-model/people.values';

type Named<N> = { name: N; former_names: readonly FormerName<N>[] };

/** What a row's names become with a renaming: the name until then is a former one. */
export const renaming = <N>(
  { name, former_names }: Named<N>,
  { data, position }: { data: { name: N }; position: bigint },
): { name: N; former_names: FormerName<N>[] } => ({
  name: data.name,
  former_names: [...former_names, { name, until: String(position) }],
});

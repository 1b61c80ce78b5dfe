type Filter = string | number | boolean | null | undefined | readonly (string | number)[];

/** The URL of a path with its parameters and filters. An empty filter is left out. */
export const urlOf = (
  path: string,
  parameters: Readonly<Record<string, unknown>> = {},
  filters: Readonly<Record<string, Filter>> = {},
): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parameters[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    for (const one of [value].flat())
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
  const query = search.toString();
  return query === '' ? filled : `${filled}?${query}`;
};

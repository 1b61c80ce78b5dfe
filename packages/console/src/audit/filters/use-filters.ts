import { useLocation } from 'preact-iso';

export type FilterValues<K extends string> = Partial<Record<K, string>>;

export type FiltersInUrl<K extends string> = {
  values: FilterValues<K>;
  /** Changes some of them; an empty text takes one away. */
  set: (changed: FilterValues<K>) => void;
  clear: () => void;
  /** The same for the same filters. */
  key: string;
};

/** The filters in a query string. Others, and empty ones, are left out. */
export const filtersIn = <K extends string>(
  query: Readonly<Record<string, string>>,
  names: readonly K[],
): FilterValues<K> =>
  Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : []))) as FilterValues<K>;

/** The filters of a page. They stand in its URL, so that a link to it shows the same to others. */
export const useFilters = <K extends string>(names: readonly K[]): FiltersInUrl<K> => {
  const { path, query, route } = useLocation();
  const values = filtersIn(query, names);
  const show = (shown: FilterValues<K>): void => {
    const search = new URLSearchParams(
      filtersIn(shown as Record<string, string>, names) as Record<string, string>,
    );
    route(search.size > 0 ? `${path}?${search}` : path);
  };
  return {
    values,
    set: (changed) => show({ ...values, ...changed }),
    clear: () => show({}),
    key: JSON.stringify(values),
  };
};

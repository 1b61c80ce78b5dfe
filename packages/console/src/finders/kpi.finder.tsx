import { query } from '../api/query.ts';
import { foundMost } from '../look/finder.tsx';
import { IdFinder, type IdFinderProps } from '../look/id-finder.tsx';

/** Finds a KPI that is not retired. */
export const KpiFinder = (props: IdFinderProps) => (
  <IdFinder
    {...props}
    source="kpis"
    find={async (name, signal) => {
      const filters = { retired: 'false', limit: foundMost, ...(name && { name }) } as const;
      const { kpis } = await query('/v1/kpis', { filters, signal });
      return kpis.map((kpi) => ({ id: kpi.kpiId, name: kpi.name }));
    }}
    nameOf={async (kpiId, signal) => (await query('/v1/kpis/{kpiId}', { path: { kpiId }, signal })).name}
  />
);

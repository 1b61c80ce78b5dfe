import { isOrganisationDetector } from '@cairn/bias/detector-versions';
import { requestFairnessScreeningBody } from '@cairn/contracts/fairness.commands';
import { cycle } from '@cairn/domain/cycle.decider';
import { fairness } from '@cairn/domain/fairness.decider';
import { commandRoutes } from '../command-routes.ts';

/** The command to screen a whole cycle. */
export const fairnessRoutes = commandRoutes(
  {
    decider: fairness,
    key: 'cycleId',
    facts: async ({ execute }, { data }) => {
      const { state } = await execute.state(cycle, data.cycleId);
      const pinned = state.status === 'unset' ? {} : state.policy.detectors;
      return {
        cycle: state,
        isPinned: Object.entries(pinned).some(([name, version]) => isOrganisationDetector(name, version)),
      };
    },
  },
  {
    RequestFairnessScreening: {
      path: '/v1/cycles/:cycleId/fairness-screenings',
      summary: 'Screen the ratings of the whole cycle as they are now',
      description:
        'The bias reactor screens them after the answer. If nothing changed since an earlier screening, no new one follows: `request` of `GET /v1/cycles/:cycleId/fairness` says so, and names the screening that stands. A cycle is also screened when a calibration session is opened or closed, when the cycle is closed, and when a rating is moved after that.',
      body: requestFairnessScreeningBody,
      later: '/v1/cycles/:cycleId/fairness',
    },
  },
);

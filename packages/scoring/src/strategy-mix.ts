import { version } from './version.ts';

const minimum = 4;

/**
 * Shares of goals per perspective beside the strategy's weights (normalised to 1), with `n`, the goals that lead to a
 * perspective. `null` stands for a goal that leads to none; those are `orphans`, outside of the shares.
 * Flagged only where all of at least 4 goals lie in one perspective that the strategy weights below a half
 * (by chance 1 in 64 for four equal weights).
 */
export function strategyMix(facts: {
  readonly goals: readonly (string | null)[];
  readonly perspectives: readonly { readonly id: string; readonly weight: number }[];
}) {
  const led = facts.goals.filter((id) => id !== null);
  const total = facts.perspectives.reduce((sum, perspective) => sum + perspective.weight, 0);
  const shares = facts.perspectives.map(({ id, weight }) => ({
    perspectiveId: id,
    share: led.length === 0 ? null : led.filter((goal) => goal === id).length / led.length,
    weight: total > 0 ? weight / total : 0,
  }));
  const only = shares.find(({ share }) => share === 1);
  const orphans = facts.goals.length - led.length;
  const flagged = orphans === 0 && led.length >= minimum && only !== undefined && only.weight < 0.5;
  return { version, n: led.length, orphans, shares, flagged };
}

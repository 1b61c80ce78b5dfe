const minimum = 4;

/**
 * The share of goals in each perspective beside the strategy's weight for it (weights sum to 1). `n` counts the goals that
 * lead to a perspective. A goal given as `null` leads to none: it counts as an orphan and in no share. Flagged only if
 * there are at least 4 goals and all lie in one perspective that the strategy weighs below a half (with four equal
 * weights that happens by chance once in 64 times).
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
  return { n: led.length, orphans, shares, flagged };
}

/**
 * The target in force on a day: of those effective by then the latest, among equals the one recorded last (input order);
 * `null` before the first. Days are ISO dates. Give a period's first day: periods that began before a revision keep their target.
 */
export function targetInForce<T extends { readonly effectiveFrom: string }>(
  targets: readonly T[],
  day: string,
): T | null {
  let found: T | null = null;
  for (const target of targets) {
    if (target.effectiveFrom > day) continue;
    if (found === null || target.effectiveFrom >= found.effectiveFrom) found = target;
  }
  return found;
}

/**
 * Milliseconds after which a test or a hook is ended because it hangs. No test depends on how long it takes: a slow
 * machine needs no other value, and a shorter one shows sooner which test hangs.
 */
export const limitMs = Number(process.env['TEST_LIMIT_MS'] ?? 600_000);

/** Milliseconds that a wait inside a test may take. It ends before the test does, and so can say what it waited for. */
export const waitMs = limitMs * 0.8;

const factor = Number(process.env['TEST_ROUNDS'] ?? 1);

/** How often a property or a crash is tried: `usual` times, or that times the number in `TEST_ROUNDS`. */
export const rounds = (usual: number): number => Math.max(1, Math.round(usual * factor));

/** Whether `TEST_ROUNDS` asks for what a usual run leaves out, because something near it shows nearly as much. */
export const isThorough = factor > 1;

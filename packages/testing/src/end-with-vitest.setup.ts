// A worker of Vitest outlives a Vitest that is killed, because a test's servers keep it busy.
process.once('disconnect', () => process.exit(1));

if (process.env['TEST_ROUNDS']) {
  const { configureGlobal } = await import('fast-check');
  const { rounds } = await import('./limits.ts');
  configureGlobal({ numRuns: rounds(100) });
}

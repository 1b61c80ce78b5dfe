const endWithVitest = () => process.exit(1);

// A worker of Vitest outlives a Vitest that is killed, because a test's servers keep it busy. It runs this file again for
// each test file.
if (!process.listeners('disconnect').some(({ name }) => name === endWithVitest.name))
  process.once('disconnect', endWithVitest);

if (process.env['TEST_ROUNDS']) {
  const { configureGlobal } = await import('fast-check');
  const { rounds } = await import('./limits.ts');
  configureGlobal({ numRuns: rounds(100) });
}

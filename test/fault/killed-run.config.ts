import { defineConfig, mergeConfig } from 'vitest/config';
import { limitMs } from '../../packages/testing/src/limits.ts';
import whole from '../../vitest.config.ts';

const { projects: _, ...shared } = whole.test ?? {};

// A test run of one file. The test kills it.
export default mergeConfig(
  { test: shared },
  defineConfig({
    test: {
      include: ['test/fault/killed-run.waits.ts'],
      testTimeout: limitMs,
      setupFiles: ['packages/testing/src/end-with-vitest.setup.ts'],
    },
  }),
);

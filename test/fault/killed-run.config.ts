import { defineConfig, mergeConfig } from 'vitest/config';
import { limitMs } from '../../packages/testing/src/limits.ts';
import whole from '../../vitest.config.ts';

const { projects: _, ...shared } = whole.test ?? {};

// A run of one file, which is killed.
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

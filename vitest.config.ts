import './tests/support/node20.ts';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/*.test.ts'],
          // Only for what hangs: some tests start the command itself, and speed is a matter of the bench.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Real browsers against the build in .output: one at a time, each file with its own.
        test: {
          name: 'browser',
          include: ['tests/e2e/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

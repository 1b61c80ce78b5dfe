import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the pages of the console into a folder, which is emptied first.
 *
 * @param folder absolute path
 * @throws if a source has a syntax error or imports what is not installed
 */
export const buildConsole = async (folder: string): Promise<void> => {
  const { NODE_ENV } = process.env;
  await build({
    root,
    configFile: false,
    base: '/console/',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
  // Vite sets it, and every process that starts from this one would take it for its own.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
};

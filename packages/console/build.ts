import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the pages of the console for production into a folder, which is emptied first. The same sources give the same
 * files, whatever the environment and wherever the repository is.
 *
 * @param folder absolute path
 * @throws if a source has a syntax error or imports what is not installed
 */
export const buildConsole = async (folder: string): Promise<void> => {
  const { NODE_ENV } = process.env;
  // Vite takes any other value for development, and then every element of a page carries the path of its source file.
  process.env.NODE_ENV = 'production';
  try {
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
  } finally {
    // Every process that starts from this one would take it for its own.
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
};

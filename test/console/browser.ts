import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

// A browser that looks for updates and synchronizes asks hosts that a test must not reach.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium. Throws if it is not installed. */
export const startBrowser = async (): Promise<Browser> => {
  if (!existsSync(executablePath))
    throw new Error(
      `There is no browser at ${executablePath}: install Chromium (on Debian, apt-get install chromium), or set CHROMIUM_PATH.`,
    );
  return chromium.launch({ executablePath, args });
};

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

// The shell has no windows of its own to draw, and so takes a quarter of the time.
const usual = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

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
  const named = process.env['CHROMIUM_PATH'];
  const places = named ? [named] : usual;
  const executablePath = places.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error(
      `There is no browser at ${places.join(' or ')}: install Chromium (on Debian, apt-get install chromium-headless-shell), or set CHROMIUM_PATH.`,
    );
  return chromium.launch({ executablePath, args });
};

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.ts';
import { places } from './places.ts';
import { runningConsole } from './running.ts';
import { visitorOf } from './visitor.ts';

// Takes the pictures of docs/console from a running start.
const folder = fileURLToPath(new URL('../../docs/console', import.meta.url));
const chosen = process.argv.slice(2);
const running = await runningConsole();
const visitor = visitorOf(await startBrowser(), running);

await mkdir(folder, { recursive: true });
for (const { name, role, path } of places.filter(
  (place) => chosen.length === 0 || chosen.includes(place.name),
)) {
  const { page } = await visitor.arriveAnew(role, await path(running.ask));
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.locator('h1').waitFor();
  // A page with live figures never stops reading.
  await page.locator('.waiting').first().waitFor({ state: 'hidden' });
  await page.getByText('Loading').first().waitFor({ state: 'hidden' });
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.context().close();
  process.stdout.write(`${name}.png\n`);
}
await visitor.leave();

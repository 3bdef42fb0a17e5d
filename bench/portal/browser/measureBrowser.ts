import { Release } from '@slipway/backstage-plugin-releases-common';
import { Browser, BrowserContext, chromium } from 'playwright-core';
import { HUB } from '../../lib/catalog';
import { FLAGS } from '../../lib/chromiumFlags';
import { percentile } from '../../lib/statistics';
import { PortalDatabase } from '../databases';
import { Portal } from '../Portal';
import { watchText } from './watchText';

/** What a browser sees of two tabs of an entity. */
export interface BrowserMeasured {
  /**
   * Scripts of the Releases tab beyond those of the Overview tab, before its
   * calendar opens, compressed.
   */
  addedKb: number;
  /** The same with the calendar. */
  withCalendarKb: number;
  /** The first useful paint of each tab, with its scripts in the browser's cache. */
  overviewMs: number;
  releasesMs: number;
  /** The same for somebody who was never there. */
  coldOverviewMs: number;
  coldReleasesMs: number;
}

const TIMES = 5;
const PATIENCE_MS = 120_000;
/** How long no script may be asked for until all are there. */
const QUIET_MS = 2_000;

/** A tab, and the text with which it is of use. */
interface Tab {
  url: string;
  text: string;
}

async function visitor(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 860 },
  });
  await context.addInitScript(() =>
    sessionStorage.setItem('slipway.persona', 'manager'),
  );
  return context;
}

/** What the Releases tab is drawn from; its calendar is asked for after that. */
const SUMMARY = /\/summary(\?|$)/;

/** Opens a tab; how long it took, and how large each script was on its way. */
async function open(context: BrowserContext, { url, text }: Tab) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const scripts = new Map<string, number>();
  const addresses = new Map<string, string>();
  const later = new Set<string>();
  let summary: string | undefined;
  let isSummaryThere = false;
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (SUMMARY.test(request.url)) {
      summary = requestId;
    } else if (isSummaryThere) {
      later.add(request.url);
    }
  });
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') {
      addresses.set(requestId, response.url);
    }
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (address) {
      scripts.set(address, encodedDataLength);
    }
    isSummaryThere ||= requestId === summary;
  });
  await page.addInitScript(watchText, text);
  await page.goto(url, { timeout: PATIENCE_MS });
  const painted = await page.waitForFunction(
    () => (window as { benchPainted?: number }).benchPainted,
    undefined,
    { timeout: PATIENCE_MS },
  );
  const ms = (await painted.jsonValue()) ?? NaN;
  for (let seen = -1; seen < scripts.size; ) {
    seen = scripts.size;
    await page.waitForTimeout(QUIET_MS);
  }
  await page.close();
  return { ms, scripts, later };
}

function kbOf(
  scripts: ReadonlyMap<string, number>,
  except: ReadonlyMap<string, number> = new Map(),
): number {
  return (
    [...scripts].reduce(
      (sum, [url, bytes]) => (except.has(url) ? sum : sum + bytes),
      0,
    ) / 1024
  );
}

async function compare(browser: Browser, overview: Tab, releases: Tab) {
  const cold = async (tab: Tab) => {
    const context = await visitor(browser);
    const opened = await open(context, tab);
    await context.close();
    return opened;
  };
  // The machine reads what it needs for the first time.
  await cold(overview);
  await cold(releases);
  const firsts = { overview: [] as number[], releases: [] as number[] };
  let addedKb = 0;
  let withCalendarKb = 0;
  for (let turn = 0; turn < TIMES; turn += 1) {
    const catalogs = await cold(overview);
    const ours = await cold(releases);
    firsts.overview.push(catalogs.ms);
    firsts.releases.push(ours.ms);
    withCalendarKb = kbOf(ours.scripts, catalogs.scripts);
    addedKb = kbOf(
      new Map([...ours.scripts].filter(([url]) => !ours.later.has(url))),
      catalogs.scripts,
    );
  }

  const context = await visitor(browser);
  const times = { overview: [] as number[], releases: [] as number[] };
  await open(context, overview);
  await open(context, releases);
  for (let turn = 0; turn < TIMES; turn += 1) {
    times.overview.push((await open(context, overview)).ms);
    times.releases.push((await open(context, releases)).ms);
  }
  await context.close();
  return {
    addedKb,
    withCalendarKb,
    overviewMs: percentile(times.overview, 0.5),
    releasesMs: percentile(times.releases, 0.5),
    coldOverviewMs: percentile(firsts.overview, 0.5),
    coldReleasesMs: percentile(firsts.releases, 0.5),
  };
}

/** Opens a component that will be released, in the frontend that was built. */
export async function measureBrowser(
  database: PortalDatabase,
): Promise<BrowserMeasured> {
  const portal = await Portal.start({
    database: database.config,
    releases: true,
    frontend: true,
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: FLAGS,
  });
  try {
    const manager = await portal.signIn('manager');
    const { items } = await manager.get<{ items: Release[] }>(
      `/releases?from=${new Date().toISOString()}&state=planned&limit=50`,
    );
    const component = items
      .flatMap(({ components }) => components)
      .find(({ entityRef }) => entityRef !== HUB);
    const name = component?.entityRef.split('/')[1];
    const entity = `${portal.url}/catalog/default/component/${name}`;
    return await compare(
      browser,
      { url: entity, text: 'Does its part of what the shop does.' },
      { url: `${entity}/releases`, text: 'Next release' },
    );
  } finally {
    await browser.close();
    await portal.stop();
  }
}

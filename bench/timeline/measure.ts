import { Browser, CDPSession, Page, Request } from 'playwright-core';

/** What a person notices of some seconds on a page. */
export interface Smoothness {
  /** Tasks of more than 50 ms, and how long the longest took. */
  longTasks: number;
  longest: number;
  /** Between frames, in milliseconds. */
  frameP95: number;
}

/** What was measured of one calendar. */
export interface Measured {
  firstPaint: number;
  vertical: Smoothness;
  /** Absent where a calendar has no time to scroll along. */
  horizontal?: Smoothness;
  zoom: Smoothness;
  /** Absent where a calendar loads all there is at once. */
  requestsPerScreen?: number;
  heapMb: number;
  nodes: number;
}

/** A calendar to measure. */
export interface Subject {
  url: string;
  /** The first event that is there. */
  event: string;
  /** Where to scroll. */
  scroller: string;
  scrollsTime: boolean;
  /** A part of the address of what it asks for while one scrolls. */
  asksFor?: string;
  /** Looks closer, or from further away. */
  zoom: (page: Page, step: 1 | -1) => Promise<void>;
}

const SCREEN = { width: 1280, height: 860 };
const PIXELS_A_SECOND = 3_000;
const SECONDS = 4;
const SCREENS = 10;
const ZOOMS = [1, 1, -1, -1, -1, 1] as const;

/** Watches a page from its beginning. */
function watch(event: string) {
  const seen = { tasks: [] as number[], frames: [] as number[], painted: 0 };
  Object.assign(window, { benchSeen: seen });
  new PerformanceObserver(list =>
    seen.tasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask', buffered: true });
  let last = performance.now();
  const frame = (now: number) => {
    seen.frames.push(now - last);
    last = now;
    if (!seen.painted && document.querySelector(event)) {
      requestAnimationFrame(() => {
        seen.painted = performance.now();
      });
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

interface Seen {
  tasks: number[];
  frames: number[];
  painted: number;
}

async function read(page: Page): Promise<Seen> {
  return page.evaluate(
    () => (window as unknown as { benchSeen: Seen }).benchSeen,
  );
}

async function smoothnessOf(
  page: Page,
  work: () => Promise<void>,
): Promise<Smoothness> {
  await page.evaluate(() => {
    const { benchSeen } = window as unknown as { benchSeen: Seen };
    benchSeen.tasks = [];
    benchSeen.frames = [];
  });
  await work();
  await page.waitForTimeout(600);
  const { tasks, frames } = await read(page);
  const sorted = frames.sort((a, b) => a - b);
  return {
    longTasks: tasks.length,
    longest: Math.max(0, ...tasks),
    frameP95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
  };
}

async function scroll(
  cdp: CDPSession,
  at: { x: number; y: number },
  distance: { xDistance?: number; yDistance?: number },
) {
  await cdp.send('Input.synthesizeScrollGesture', {
    ...at,
    ...distance,
    speed: PIXELS_A_SECOND,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

/** Scrolls on by a screen, looks at it, and counts what was asked for. */
async function requestsPerScreen(
  page: Page,
  subject: Subject & { asksFor: string },
): Promise<number> {
  let requests = 0;
  const count = (request: Request) => {
    requests += Number(request.url().includes(subject.asksFor));
  };
  page.on('request', count);
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await page
      .locator(subject.scroller)
      .first()
      .evaluate(scroller => scroller.scrollBy(0, scroller.clientHeight));
    await page.waitForTimeout(800);
  }
  page.off('request', count);
  return requests / SCREENS;
}

/** Opens a calendar, scrolls and zooms for some seconds, and closes it. */
export async function measure(
  browser: Browser,
  subject: Subject,
): Promise<Measured> {
  const context = await browser.newContext({
    viewport: SCREEN,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  await page.addInitScript(watch, subject.event);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(subject.url);
  await page.waitForSelector(subject.event, { timeout: 120_000 });
  await page.waitForTimeout(1_500);
  const { painted } = await read(page);

  const box = await page.locator(subject.scroller).first().boundingBox();
  if (!box) {
    throw new Error(`There is no ${subject.scroller} on ${subject.url}.`);
  }
  const at = {
    x: Math.round(box.x + box.width * 0.7),
    y: Math.round(box.y + Math.min(box.height, SCREEN.height - box.y) / 2),
  };
  const far = (PIXELS_A_SECOND * SECONDS) / 2;
  const vertical = await smoothnessOf(page, async () => {
    await scroll(cdp, at, { yDistance: -far * 1.5 });
    await scroll(cdp, at, { yDistance: far / 2 });
  });
  const horizontal = subject.scrollsTime
    ? await smoothnessOf(page, async () => {
        await scroll(cdp, at, { xDistance: far / 2 });
        await scroll(cdp, at, { xDistance: -far });
      })
    : undefined;
  const { asksFor } = subject;
  const requests = asksFor
    ? await requestsPerScreen(page, { ...subject, asksFor })
    : undefined;
  const zoom = await smoothnessOf(page, async () => {
    await page.mouse.move(at.x, at.y);
    for (const step of ZOOMS) {
      await subject.zoom(page, step);
      await page.waitForTimeout(500);
    }
  });
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) =>
    metrics.find(found => found.name === name)?.value ?? 0;
  await context.close();
  return {
    firstPaint: painted,
    vertical,
    horizontal,
    zoom,
    requestsPerScreen: requests,
    heapMb: metric('JSHeapUsedSize') / 1024 ** 2,
    nodes: metric('Nodes'),
  };
}

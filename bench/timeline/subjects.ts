import { Page } from 'playwright-core';
import { ownerOf } from '../lib/catalog';
import { Subject } from './measure';

/** Owners that own as many releases as every calendar shows. */
export const OWNERS = Array.from({ length: 9 }, (_, index) =>
  ownerOf(index * 40),
);

async function turnWheel(page: Page, step: 1 | -1) {
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, step * -120);
  await page.keyboard.up('Control');
}

async function callZoom(page: Page, step: 1 | -1) {
  await page.evaluate(by => window.benchZoom?.(by), step);
}

/** Those that show the whole portfolio. */
export const WHOLE = ['all rows', 'all rows, counted'] as const;

/** The calendars to measure, by the words of the table. */
export function subjectsAt(url: string): Record<string, Subject> {
  const ours = (query: string): Subject => ({
    url: `${url}/releases/timeline?${query}`,
    event: '[role=gridcell] button',
    scroller: ':has(> * > [role=grid])',
    scrollsTime: true,
    asksFor: '/api/releases/v1/timeline?',
    zoom: turnWheel,
  });
  const owners = OWNERS.map(owner => `owner=${owner}`).join('&');
  return {
    'all rows': ours('zoom=quarter'),
    'all rows, counted': ours('zoom=year'),
    'same events': ours(`zoom=quarter&${owners}`),
    FullCalendar: {
      url: `${url}/?page=fullCalendar`,
      event: '.fc-event',
      scroller: '.fc-scroller',
      scrollsTime: false,
      zoom: callZoom,
    },
    'vis-timeline': {
      url: `${url}/?page=visTimeline`,
      event: '.vis-item',
      scroller: '.vis-panel.vis-center',
      scrollsTime: true,
      zoom: callZoom,
    },
  };
}

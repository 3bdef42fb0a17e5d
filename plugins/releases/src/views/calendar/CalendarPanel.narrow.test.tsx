import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { screen } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { narrowScreen } from '../../__testUtils__/narrowScreen';
import { sampleCalendarByDay } from '../../__testUtils__/sampleDays';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { CalendarPanel } from './CalendarPanel';

const week = {
  view: 'week' as const,
  date: '2026-11-25',
  zone: 'Europe/Paris',
  locale: 'en-GB',
};

const query = { from: '2026-11-22T23:00:00Z', to: '2026-11-29T23:00:00Z' };

function freeze(title: string, start: string, end: string): CalendarItem {
  return {
    type: 'window',
    id: title,
    windowId: title,
    title,
    start,
    end,
    effect: 'deny',
    relation: 'own',
    entityRefs: [],
  };
}

const items: CalendarItem[] = [
  {
    type: 'release',
    id: 'a release',
    title: 'a release',
    start: '2026-11-26T13:00:00Z',
    end: '2026-11-26T14:00:00Z',
    relation: 'own',
    entityRefs: [],
  },
  freeze('over', '2026-10-30T12:00:00Z', '2026-10-31T12:00:00Z'),
  freeze('to come', '2026-11-27T12:00:00Z', '2026-11-30T12:00:00Z'),
];

describe('a calendar on a narrow screen', () => {
  freezeTime();
  narrowScreen();

  it.each(['week', 'month'] as const)('lists the days of a %s', async view => {
    renderScreen(
      <CalendarPanel
        frame={{ ...week, view }}
        change={jest.fn()}
        calendar={sampleCalendarByDay(items)}
        query={query}
      />,
    );

    const release = await screen.findByText('a release');
    expect(release.closest('tr')).toHaveTextContent('14:00 - 15:00');
    expect(screen.getByText(/^Thursday,? 26 November$/)).toBeInTheDocument();
    expect(screen.getByText(/^Friday,? 27 November$/)).toBeInTheDocument();
    expect(screen.getByText('to come')).toBeInTheDocument();
    expect(screen.queryByText('over')).not.toBeInTheDocument();
  });

  it('says so where nothing is on these days', async () => {
    renderScreen(
      <CalendarPanel
        frame={week}
        change={jest.fn()}
        calendar={sampleCalendarByDay([])}
        query={query}
      />,
    );

    expect(
      await screen.findByText(
        'No releases, trains, milestones or reviews in these 7 days.',
      ),
    ).toBeInTheDocument();
  });
});

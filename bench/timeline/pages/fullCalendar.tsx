import { Calendar } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import listPlugin from '@fullcalendar/list';
import { loadEvents, stage } from './events';

/** Its timeline is not free: these are what it has for the same events. */
const VIEWS = ['everything', 'listMonth', 'dayGridMonth', 'dayGridWeek'];

async function show() {
  const events = await loadEvents();
  const starts = events.map(({ start }) => start).sort();
  let step = 0;
  const calendar = new Calendar(stage(), {
    plugins: [dayGridPlugin, listPlugin],
    initialView: VIEWS[step],
    views: {
      everything: {
        type: 'list',
        visibleRange: {
          start: starts[0],
          end: new Date(Date.parse(starts[starts.length - 1]) + 86_400_000),
        },
      },
    },
    height: '100%',
    timeZone: 'UTC',
    events,
  });
  calendar.render();
  window.benchZoom = by => {
    step = Math.min(Math.max(step + by, 0), VIEWS.length - 1);
    calendar.changeView(VIEWS[step]);
  };
}

show();

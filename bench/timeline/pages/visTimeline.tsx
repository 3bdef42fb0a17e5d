import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { loadEvents, stage } from './events';

async function show() {
  const events = await loadEvents();
  const rows = [...new Set(events.map(({ row }) => row))];
  const timeline = new Timeline(
    stage(),
    events.map(({ id, title, start, end, row }) => ({
      id,
      content: title,
      start,
      end,
      group: row,
    })),
    rows.map(row => ({ id: row, content: row })),
    {
      height: '100%',
      verticalScroll: true,
      horizontalScroll: true,
      zoomKey: 'ctrlKey',
      stack: false,
    },
  );
  timeline.fit({ animation: false });
  window.benchZoom = by =>
    by > 0
      ? timeline.zoomIn(0.5, { animation: false })
      : timeline.zoomOut(0.5, { animation: false });
}

show();

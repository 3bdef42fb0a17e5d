import { scaleLinear } from 'd3-scale';
import { Scale } from './barLayout';
import { msPerPixel, Stretch, stretchAround, Zoom } from './timelineZoom';

/** Height of a row, in pixels. */
export const ROW_HEIGHT = 32;

/** Height of the axis and of the windows below it, in pixels. */
export const HEAD_HEIGHT = 60;

/** Width of the names of rows, in pixels. */
export function nameWidthFor(screen: number): number {
  return screen < 640 ? 128 : 220;
}

/** What can be scrolled through, and how instants become pixels. */
export interface TimelineFrame {
  zoom: Zoom;
  zone: string;
  stretch: Stretch;
  /** Pixels of time on screen. */
  screen: number;
  /** Pixels of the whole stretch. */
  width: number;
  scale: Scale;
  /** The instant at a pixel. */
  at: (pixel: number) => number;
}

export function frameOf(options: {
  zoom: Zoom;
  zone: string;
  middle: number;
  screen: number;
}): TimelineFrame {
  const { zoom, zone, middle, screen } = options;
  const stretch = stretchAround(middle, zoom, zone);
  const width = Math.round(
    (stretch.to - stretch.from) / msPerPixel(zoom, screen),
  );
  const scale = scaleLinear()
    .domain([stretch.from, stretch.to])
    .range([0, width]);
  return {
    zoom,
    zone,
    stretch,
    screen,
    width,
    scale: at => scale(at),
    at: pixel => scale.invert(pixel),
  };
}

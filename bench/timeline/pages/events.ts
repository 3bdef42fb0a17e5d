/** A release as other calendars take it. */
export interface BenchEvent {
  id: string;
  title: string;
  start: string;
  end: string;
  row: string;
}

/** The events that every calendar shows. */
export async function loadEvents(): Promise<BenchEvent[]> {
  return (await fetch('/events.json')).json();
}

/** A place that fills the screen, for a calendar to be in. */
export function stage(): HTMLElement {
  const root = document.getElementById('root') as HTMLElement;
  document.body.style.margin = '0';
  root.style.height = '100vh';
  return root;
}

/** What a run calls on a page to look closer or from further away. */
export type Zoom = (step: number) => void;

declare global {
  interface Window {
    benchZoom?: Zoom;
  }
}

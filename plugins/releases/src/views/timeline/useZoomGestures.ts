import { useEffect, useRef } from 'react';

/** So far a wheel has to turn for one step. */
const STEP = 80;

/**
 * Zooms with the wheel while the control key is held, as a trackpad's pinch
 * does too.
 *
 * @param onZoom - told the steps, in is positive, and the pixel on screen that
 *   is to stay where it is
 */
export function useZoomGestures(
  scroller: HTMLElement | null,
  onZoom: (steps: number, pixel: number) => void,
): void {
  const zoom = useRef(onZoom);
  zoom.current = onZoom;
  useEffect(() => {
    if (!scroller) {
      return undefined;
    }
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) {
        return;
      }
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) >= STEP) {
        zoom.current(
          turned < 0 ? 1 : -1,
          event.clientX - scroller.getBoundingClientRect().left,
        );
        turned = 0;
      }
    };
    scroller.addEventListener('wheel', onWheel, { passive: false });
    return () => scroller.removeEventListener('wheel', onWheel);
  }, [scroller]);
}

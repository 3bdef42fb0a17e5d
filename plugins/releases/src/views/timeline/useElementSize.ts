import { useLayoutEffect, useState } from 'react';

/** Width and height inside an element, in pixels; undefined until it is there. */
export function useElementSize(element: HTMLElement | null) {
  const [size, setSize] = useState<{ width: number; height: number }>();
  useLayoutEffect(() => {
    if (!element) {
      return undefined;
    }
    const measure = () =>
      setSize(current =>
        current?.width === element.clientWidth &&
        current.height === element.clientHeight
          ? current
          : { width: element.clientWidth, height: element.clientHeight },
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

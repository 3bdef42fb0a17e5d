import { useEffect, useRef } from 'react';
import styles from './Timeline.module.css';

/** Less than this is a click. */
const MIN_PIXELS = 4;

/**
 * Lets bars be dragged along their row. The bar stays; a copy of it moves, and
 * nothing is decided before it is dropped.
 *
 * @param onDrop - told the place of the bar and how many pixels it moved
 */
export function useBarDrag(
  scroller: HTMLElement | null,
  onDrop: (place: string, pixels: number) => void,
): void {
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    if (!scroller) {
      return undefined;
    }
    let end: (() => void) | undefined;

    const onDown = (event: PointerEvent) => {
      const bar = (event.target as Element).closest<HTMLElement>(
        '[data-movable]',
      );
      const place = bar?.dataset.place;
      if (
        !bar ||
        !place ||
        event.button !== 0 ||
        event.pointerType === 'touch'
      ) {
        return;
      }
      const start = event.clientX + scroller.scrollLeft;
      let ghost: HTMLElement | undefined;
      let moved = 0;

      const onMove = (move: PointerEvent) => {
        moved = move.clientX + scroller.scrollLeft - start;
        if (!ghost && Math.abs(moved) >= MIN_PIXELS) {
          ghost = bar.cloneNode(false) as HTMLElement;
          ghost.classList.add(styles.ghost);
          ghost.removeAttribute('data-place');
          ghost.setAttribute('aria-hidden', 'true');
          ghost.tabIndex = -1;
          bar.parentElement?.append(ghost);
        }
        if (ghost) {
          ghost.style.transform = `translateX(${moved}px)`;
        }
      };
      const onUp = () => {
        const wasDragged = ghost !== undefined;
        end?.();
        if (wasDragged) {
          scroller.addEventListener('click', swallow, {
            capture: true,
            once: true,
          });
          setTimeout(() =>
            scroller.removeEventListener('click', swallow, { capture: true }),
          );
          drop.current(place, moved);
        }
      };
      const onCancel = () => end?.();
      const onKey = (key: KeyboardEvent) => {
        if (key.key === 'Escape') {
          end?.();
        }
      };
      end = () => {
        ghost?.remove();
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', onCancel);
        window.removeEventListener('keydown', onKey);
        end = undefined;
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', onCancel);
      window.addEventListener('keydown', onKey);
    };

    scroller.addEventListener('pointerdown', onDown);
    return () => {
      end?.();
      scroller.removeEventListener('pointerdown', onDown);
    };
  }, [scroller]);
}

/** The click that ends a drag opens nothing. */
function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}

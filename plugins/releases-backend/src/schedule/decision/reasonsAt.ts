import { DecisionReason } from '@slipway/backstage-plugin-releases-common';
import { Steps } from '../../platform';
import { CalendarWindow } from './CalendarWindow';
import { DecidableWindow } from './DecidableWindow';
import { formatEpoch } from './formatEpoch';
import { fiveYearsAfter } from './horizon';
import { WaivedWindows } from './OpenSpans';
import { said } from '../../platform';
import { reasonMessage, ScopedCode } from './reasonMessage';

/** @internal */
export interface WindowReason {
  window: DecidableWindow;
  reason: DecisionReason & { code: ScopedCode };
}

const ORDER: ScopedCode[] = [
  'inside_freeze',
  'outside_allow_windows',
  'inside_allow_window',
  'waived',
];

/**
 * What each window says about an instant, those first that close. An allow
 * window that is not under way says something only if none is, and if it has
 * occurrences to come.
 *
 * @param windows - those in scope
 * @internal
 */
export function* reasonsAt(
  windows: readonly CalendarWindow[],
  waived: WaivedWindows,
  at: number,
): Steps<WindowReason[]> {
  const limit = fiveYearsAfter(at);
  const insideAllow = windows.some(
    one => one.window.effect === 'allow' && one.isUnderWay(at),
  );
  const codeOf = (
    { window, lastEnd }: CalendarWindow,
    isUnderWay: boolean,
  ): ScopedCode | undefined => {
    if (window.effect === 'allow' && isUnderWay) {
      return 'inside_allow_window';
    }
    const closes =
      window.effect === 'deny' ? isUnderWay : !insideAllow && lastEnd > at;
    if (!closes) {
      return undefined;
    }
    if (waived.has(window.id)) {
      return 'waived';
    }
    return window.effect === 'deny' ? 'inside_freeze' : 'outside_allow_windows';
  };
  const reasons: WindowReason[] = [];
  for (const one of windows) {
    const { window } = one;
    const end = one.endOf(at, limit);
    const code = codeOf(one, end !== undefined);
    if (code) {
      const until = end !== undefined && end < limit ? end : undefined;
      reasons.push({
        window,
        reason: {
          windowId: window.id,
          name: window.name,
          effect: window.effect,
          code,
          ...said(reasonMessage(window, code, until), window.times.timeZone),
          until: formatEpoch(until),
        },
      });
    }
    yield;
  }
  return reasons.sort(
    (a, b) => ORDER.indexOf(a.reason.code) - ORDER.indexOf(b.reason.code),
  );
}

import { DecisionReason } from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow } from './DecidableWindow';
import { formatEpoch } from './formatEpoch';
import { fiveYearsAfter } from './horizon';
import { reasonSentence } from './reasonSentence';
import { ExpandedWindow, underWay, WaivedWindows } from './WindowCalendar';

/** What a window says that is in scope. @internal */
export type ScopedCode = Exclude<DecisionReason['code'], 'scope_unknown'>;

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
export function reasonsAt(
  windows: readonly ExpandedWindow[],
  waived: WaivedWindows,
  at: number,
): WindowReason[] {
  const limit = fiveYearsAfter(at);
  const insideAllow = windows.some(
    expanded =>
      expanded.window.effect === 'allow' &&
      underWay(expanded, at) !== undefined,
  );
  const codeOf = (
    { window, lastEnd }: ExpandedWindow,
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
  return windows
    .flatMap((expanded): WindowReason[] => {
      const { window } = expanded;
      const occurrence = underWay(expanded, at);
      const code = codeOf(expanded, occurrence !== undefined);
      if (!code) {
        return [];
      }
      const until =
        occurrence && occurrence.end < limit ? occurrence.end : undefined;
      return [
        {
          window,
          reason: {
            windowId: window.id,
            name: window.name,
            effect: window.effect,
            code,
            sentence: reasonSentence(window, code, until),
            until: formatEpoch(until),
          },
        },
      ];
    })
    .sort(
      (a, b) => ORDER.indexOf(a.reason.code) - ORDER.indexOf(b.reason.code),
    );
}

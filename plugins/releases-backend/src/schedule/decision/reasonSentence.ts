import { instantText } from '../recurrence';
import { DecidableWindow } from './DecidableWindow';
import type { ScopedCode } from './reasonsAt';

/** Text with a full stop at its end. @internal */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** What a window says, in words. @internal */
export function reasonSentence(
  window: DecidableWindow,
  code: ScopedCode,
  until: number | undefined,
): string {
  const end =
    until === undefined
      ? ''
      : ` until ${instantText(until, window.times.timeZone)}`;
  const said = {
    inside_freeze: `${window.name}${end}`,
    outside_allow_windows: `Outside ${window.name}`,
    inside_allow_window: `Inside ${window.name}${end}`,
    waived: `${window.name} is waived`,
  }[code];
  return `${sentence(said)} ${sentence(window.reason)}`.trim();
}

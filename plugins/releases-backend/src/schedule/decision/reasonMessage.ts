import {
  DecisionReason,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import { asWritten, at, together } from '../../platform';
import { DecidableWindow } from './DecidableWindow';

/** What a window says that is in scope. @internal */
export type ScopedCode = Exclude<DecisionReason['code'], 'scope_unknown'>;

/** What a window says. @internal */
export function reasonMessage(
  window: DecidableWindow,
  code: ScopedCode,
  until: number | undefined,
): Message {
  return together([
    {
      code: `window.${code}`,
      params: {
        window: window.name,
        ...(until === undefined ? {} : { context: 'until', until: at(until) }),
      },
    },
    ...asWritten(window.reason),
  ]);
}

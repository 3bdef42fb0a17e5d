import { BuiltInGateType } from './BuiltInGateType';
import { noParams } from './noParams';
import { moment } from '../../platform';

/**
 * The release has a window, and it is not too late for it: before the approval
 * the window must not have begun, after it not be over.
 *
 * @internal
 */
export const windowSet: BuiltInGateType = {
  id: 'window_set',
  paramsSchema: noParams,
  describe: () => 'A window that is not too late.',
  evaluate(_params, { release }, at) {
    const { name, state, window } = release;
    if (state === 'in_progress') {
      return {
        status: 'not_applicable',
        code: 'already_started',
        sentence: `${name} has started.`,
      };
    }
    if (!window) {
      return {
        status: 'fail',
        code: 'window_missing',
        sentence: `${name} has no window. Set when it starts and ends.`,
      };
    }
    const evidence = [{ title: 'Window', at: window.start }];
    const now = Date.parse(at);
    if (state === 'approved') {
      return Date.parse(window.end) > now
        ? {
            status: 'pass',
            code: 'window_open_or_ahead',
            sentence: `${name} can start until ${moment(window.end, release)}.`,
            evidence,
            validUntil: window.end,
          }
        : {
            status: 'fail',
            code: 'window_over',
            sentence: `The window of ${name} ended on ${moment(
              window.end,
              release,
            )}. Set a new one.`,
            evidence,
          };
    }
    return Date.parse(window.start) > now
      ? {
          status: 'pass',
          code: 'window_ahead',
          sentence: `${name} starts on ${moment(window.start, release)}.`,
          evidence,
          validUntil: window.start,
        }
      : {
          status: 'fail',
          code: 'window_begun',
          sentence: `The window of ${name} began on ${moment(
            window.start,
            release,
          )}, before it was approved. Set a later one.`,
          evidence,
        };
  },
};

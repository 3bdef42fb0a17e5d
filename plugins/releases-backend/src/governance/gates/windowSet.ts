import { BuiltInGateType } from './BuiltInGateType';
import { noParams } from './noParams';
import { gateSays } from './gateSays';
import { releaseParam } from '../../platform';

/**
 * The release has a window, and it is not too late for it: before the approval
 * the window must not have begun, after it not be over.
 *
 * @internal
 */
export const windowSet: BuiltInGateType = {
  id: 'window_set',
  paramsSchema: noParams,
  waivable: false,
  describe: () => 'A window that is not too late.',
  evaluate(_params, { release }, at) {
    const { state, window } = release;
    const about = { release: releaseParam(release) };
    if (state === 'in_progress') {
      return {
        status: 'not_applicable',
        ...gateSays(release, 'already_started', about),
      };
    }
    if (!window) {
      return { status: 'fail', ...gateSays(release, 'window_missing', about) };
    }
    const { start, end } = window;
    const evidence = [{ title: 'Window', at: start }];
    const now = Date.parse(at);
    if (state === 'approved') {
      return Date.parse(end) > now
        ? {
            status: 'pass',
            ...gateSays(release, 'window_open_or_ahead', {
              ...about,
              end: { at: end },
            }),
            evidence,
            validUntil: end,
          }
        : {
            status: 'fail',
            ...gateSays(release, 'window_over', { ...about, end: { on: end } }),
            evidence,
          };
    }
    return Date.parse(start) > now
      ? {
          status: 'pass',
          ...gateSays(release, 'window_ahead', {
            ...about,
            start: { on: start },
          }),
          evidence,
          validUntil: start,
        }
      : {
          status: 'fail',
          ...gateSays(release, 'window_begun', {
            ...about,
            start: { on: start },
          }),
          evidence,
        };
  },
};

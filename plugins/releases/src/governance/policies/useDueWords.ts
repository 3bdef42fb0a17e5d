import { GateDue } from '@slipway/backstage-plugin-releases-common';
import {
  useGatesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';

/** By when a gate has to pass, in words: "2 working days before the start of the window". */
export function useDueWords(): (due: GateDue) => string {
  const { t } = useReleasesTranslation();
  const { t: tg } = useGatesTranslation();
  return ({ from, milestone = 'other', offsetDays }) => {
    const what =
      from === 'milestone'
        ? tg('gates.due.of.milestone', {
            kind: t(`status.milestone.${milestone}`),
          })
        : tg(`gates.due.of.${from}`);
    if (offsetDays === 0) {
      return tg('gates.due.at', { what });
    }
    return tg(offsetDays < 0 ? 'gates.due.before' : 'gates.due.after', {
      what,
      count: Math.abs(offsetDays),
    });
  };
}

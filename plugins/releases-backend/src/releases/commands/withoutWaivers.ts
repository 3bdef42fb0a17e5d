import {
  isWaiverOpen,
  Release,
  Waiver,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Authorship } from '../../platform';

/**
 * A waiver is granted for content: those of a release whose material content
 * changes end.
 *
 * @param changed - the fields of its content that differ
 * @internal
 */
export function withoutWaivers(
  before: Release,
  next: Release,
  { at, actor }: Authorship,
  changed: readonly string[],
): { next: Release; ended: Waiver[]; warnings: Warning[] } {
  const isEnding = (waiver: Waiver) =>
    changed.length > 0 && isWaiverOpen(waiver, at);
  const waivers = before.waivers?.map(waiver =>
    isEnding(waiver) ? { ...waiver, endedAt: at, endedBy: actor } : waiver,
  );
  const ended = waivers?.filter((_, place) => isEnding(before.waivers![place]));
  if (!ended || ended.length === 0) {
    return { next, ended: [], warnings: [] };
  }
  return {
    next: { ...next, waivers },
    ended,
    warnings: [
      {
        field: changed[0],
        code: 'waivers_ended',
        message: `${
          ended.length === 1
            ? `The waiver of ${ended[0].target.name} for ${next.name} was`
            : `${ended.length} waivers for ${next.name} were`
        } granted for other content (${changed.join(', ')}) and ${
          ended.length === 1 ? 'has' : 'have'
        } ended. Ask for ${
          ended.length === 1 ? 'it' : 'them'
        } again where still needed.`,
      },
    ],
  };
}

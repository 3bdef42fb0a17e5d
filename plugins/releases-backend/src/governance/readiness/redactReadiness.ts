import {
  InheritedRelease,
  isReady,
  Readiness,
  RootBlocker,
} from '@slipway/backstage-plugin-releases-common';
import { said } from '../../platform';
import { HIDDEN_NAME } from '../evaluate/saidTo';

function hideEarlier({
  verdict,
  distance,
}: InheritedRelease): InheritedRelease {
  const code = isReady(verdict)
    ? 'hidden_release_ready'
    : 'hidden_release_not_ready';
  return {
    name: HIDDEN_NAME,
    verdict,
    distance,
    via: [],
    code,
    ...said({ code: `readiness.${code}` }, 'UTC'),
  };
}

/** All that is told of blockers in releases that the caller may not read. */
function hiddenBlocker(hidden: readonly RootBlocker[]): RootBlocker {
  const count = new Set(hidden.map(({ releaseId }) => releaseId)).size;
  return {
    code: 'hidden_release_not_ready',
    ...said({ code: 'readiness.hiddenBlockers', params: { count } }, 'UTC'),
    holdsUp: Math.max(...hidden.map(({ holdsUp }) => holdsUp)),
  };
}

/**
 * Leaves out what would tell of releases that the caller may not read: that
 * they are there, and whether they are ready, is all that remains.
 *
 * @internal
 */
export function redactReadiness(
  readiness: Readiness,
  mayRead: (releaseId: string) => boolean,
): Readiness {
  const isHidden = ({ releaseId }: { releaseId?: string }) =>
    releaseId === undefined || !mayRead(releaseId);
  const hidden = readiness.rootBlockers.filter(isHidden);
  const [firstHidden] = hidden;
  return {
    ...readiness,
    inherited: {
      ...readiness.inherited,
      from: readiness.inherited.from.map(item =>
        isHidden(item) ? hideEarlier(item) : item,
      ),
    },
    rootBlockers: readiness.rootBlockers.flatMap(blocker => {
      if (!isHidden(blocker)) {
        return blocker;
      }
      return blocker === firstHidden ? hiddenBlocker(hidden) : [];
    }),
  };
}

import {
  isReady,
  Readiness,
  Release,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';

/** A release and how ready it is; absent once it has gone out. @internal */
export interface Ranked {
  release: Pick<Release, 'id' | 'window'>;
  readiness?: Pick<Readiness, 'verdict'>;
}

/**
 * The order of an agenda: the worst verdict first, of the same what starts
 * first, and last what has gone out.
 *
 * @internal
 */
export function worstFirst(a: Ranked, b: Ranked): number {
  return (
    rankOf(a) - rankOf(b) ||
    startOf(a) - startOf(b) ||
    (a.release.id < b.release.id ? -1 : 1)
  );
}

function rankOf({ readiness }: Ranked): number {
  return readiness ? VERDICTS.indexOf(readiness.verdict) : VERDICTS.length;
}

function startOf({ release }: Ranked): number {
  return release.window
    ? Date.parse(release.window.start)
    : Number.MAX_SAFE_INTEGER;
}

/** The gates of a readiness that hold up the approval or the start. @internal */
export function openGatesOf({ own }: Pick<Readiness, 'own'>) {
  return own.gates
    .filter(
      ({ severity, stage, status }) =>
        severity === 'blocking' &&
        (stage === 'approval' || stage === 'start') &&
        !isReady(status),
    )
    .map(
      ({
        id,
        name,
        kind,
        stage,
        status,
        sentence,
        message,
        ownerRef,
        dueAt,
      }) => ({
        ...{ id, name, kind, stage, status, sentence },
        ...(message ? { message } : {}),
        ...(ownerRef === undefined ? {} : { ownerRef }),
        ...(dueAt === undefined ? {} : { dueAt }),
      }),
    );
}

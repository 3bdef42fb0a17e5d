import { Alert } from '@backstage/ui';
import {
  formatInstant,
  isOpenState,
  isReady,
  Release,
  ReleaseAction,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useReadiness } from '../../releases/record';
import { formatHours, hoursOutside } from '../../releases/record';
import { useReleaseConflicts } from '../../schedule/conflicts';
import { answersOf, questionsOf } from '../../schedule/waivers';
import { useDecisions } from '../../schedule/windows';
import { LoadingRows } from '../../shared/feedback';
import { useWording } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './UnusualNow.module.css';

/** By how much its planned window is missed now. */
function useTiming() {
  const { t } = useReleasesTranslation();
  return (release: Release, at: string, time: ReturnType<typeof useTime>) => {
    const { window } = release;
    const hours = window ? hoursOutside(window, at) : 0;
    if (!window || hours === 0) {
      return [];
    }
    return [
      t(hours > 0 ? 'release.unusual.late' : 'release.unusual.early', {
        length: formatHours(hours, time.locale),
        time: time.instant(hours > 0 ? window.end : window.start),
        zone: time.zone,
      }),
    ];
  };
}

/** What windows, conflicts and gates say of starting now. */
function useObjections(release: Release, at: string, isAsked: boolean) {
  const { t } = useReleasesTranslation();
  const wording = useWording(release.window?.timeZone);
  const started: Release = release.window
    ? { ...release, window: { ...release.window, start: at } }
    : release;
  const decisions = useDecisions(isAsked ? questionsOf(started) : []);
  const conflicts = useReleaseConflicts(isAsked ? release.id : undefined);
  const readiness = useReadiness(isAsked ? release.id : undefined);
  if (!isAsked) {
    return { sentences: [], isLoading: false };
  }
  const closed = answersOf(started, decisions.data?.items ?? [])
    .filter(({ state }) => state === 'closed' || state === 'unsure')
    .map(({ decision }) => wording.text(decision));
  const open = (conflicts.data?.items ?? []).filter(
    ({ acknowledged }) => !acknowledged,
  );
  const gates = (readiness.data?.own.gates ?? []).filter(
    ({ status }) => status !== 'not_applicable' && !isReady(status),
  );
  const behind = (readiness.data?.inherited.from ?? []).filter(
    ({ verdict }) => !isReady(verdict),
  );
  const error = decisions.error ?? conflicts.error ?? readiness.error;
  return {
    isLoading:
      decisions.isLoading || conflicts.isLoading || readiness.isLoading,
    sentences: [
      ...closed,
      ...(open.length > 0
        ? [
            t('release.unusual.conflicts', {
              count: open.length,
              first: wording.text(open[0]),
            }),
          ]
        : []),
      ...gates.map(gate =>
        t('release.unusual.gate', {
          gate: gate.name,
          sentence: wording.text(gate),
        }),
      ),
      ...(behind.length > 0
        ? [t('release.unusual.inherited', { count: behind.length })]
        : []),
      ...(error
        ? [t('release.unusual.notChecked', { why: error.message })]
        : []),
    ],
  };
}

/** What is unusual about doing something with a release now. */
export function UnusualNow(props: { release: Release; item: ReleaseAction }) {
  const { release, item } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(release.window?.timeZone);
  const timing = useTiming();
  const [at] = useState(() => formatInstant(new Date()));
  const isStart = item.to === 'in_progress';
  const { sentences, isLoading } = useObjections(release, at, isStart);
  if (isLoading) {
    return <LoadingRows rows={2} />;
  }
  const unusual = [
    ...(isStart || item.to === 'completed' ? timing(release, at, time) : []),
    ...sentences,
    ...(item.action === 'archive' && isOpenState(release.state)
      ? [
          t('release.unusual.open', {
            state: t(`status.state.${release.state}`),
          }),
        ]
      : []),
  ];
  return unusual.length === 0 ? null : (
    <Alert
      status="warning"
      icon
      title={t('release.unusual.title')}
      description={
        <ul className={styles.sentences}>
          {unusual.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}

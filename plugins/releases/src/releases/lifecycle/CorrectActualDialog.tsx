import { Text, TextAreaField } from '@backstage/ui';
import {
  ActualTime,
  correctableTimes,
  Release,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import { resolveWall, toWall, WallTimeField } from '../../shared/form';
import { localZone } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useCorrectActual } from './useCorrectActual';

/** Asks when a release really started and ended, and why that is changed. */
export function CorrectActualDialog(props: {
  release: Release;
  onClose: () => void;
}) {
  const { release, onClose } = props;
  const { actual } = release;
  const { t } = useReleasesTranslation();
  const correct = useCorrectActual(release);
  const zone = release.window?.timeZone ?? localZone();
  const [walls, setWalls] = useState({
    start: toWall(actual.start, zone),
    end: toWall(actual.end, zone),
  });
  const [reason, setReason] = useState('');

  const instantOf = (time: ActualTime) =>
    resolveWall(walls[time], zone, actual[time]).instant;
  const changed = correctableTimes(release).filter(
    time => instantOf(time) !== undefined && instantOf(time) !== actual[time],
  );
  const details =
    correct.error instanceof ReleasesApiError ? correct.error.details : [];
  const problemOf = (time: ActualTime) =>
    details.find(({ field }) => field === time)?.message;
  const isToldAtFields =
    details.length > 0 &&
    details.every(({ field }) => field === 'start' || field === 'end');

  return (
    <ConfirmDialog
      title={t('release.act.correct_actual')}
      confirmLabel={t('release.correct.save')}
      isReady={changed.length > 0 && reason.trim() !== ''}
      isPending={correct.isPending}
      onConfirm={() =>
        correct.mutate(
          {
            ...Object.fromEntries(changed.map(time => [time, instantOf(time)])),
            reason: reason.trim(),
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Text>{t('release.correct.explain', { zone })}</Text>
      {correctableTimes(release).map(time => (
        <WallTimeField
          key={time}
          label={t(`release.correct.${time}`)}
          zone={zone}
          value={walls[time]}
          onChange={wall => {
            correct.reset();
            setWalls({ ...walls, [time]: wall });
          }}
          error={problemOf(time)}
        />
      ))}
      <TextAreaField
        isRequired
        label={t('release.reason')}
        description={t('release.reasonHint')}
        value={reason}
        onChange={setReason}
      />
      {correct.error && !isToldAtFields && (
        <NotDone title={t('release.notDone')}>
          <RefusalText error={correct.error} />
        </NotDone>
      )}
    </ConfirmDialog>
  );
}

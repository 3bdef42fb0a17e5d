import {
  Dialog,
  DialogBody,
  DialogHeader,
  Flex,
  TextField,
} from '@backstage/ui';
import {
  Release,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo, useState } from 'react';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { fieldError } from '../../shared/form';
import { useSettled, ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './planning.module.css';
import { readLength } from './readLength';
import { SlotList } from './SlotList';
import { useSlots } from './usePlans';
import { WhatIfPanel } from './WhatIfPanel';

function lengthOf(window: ReleaseWindow | undefined): string {
  if (!window) {
    return '1:00';
  }
  const minutes = Math.round(
    (Date.parse(window.end) - Date.parse(window.start)) / 60_000,
  );
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function Times(props: {
  release: Release;
  length: string;
  setLength: (length: string) => void;
  onChoose: (window: ReleaseWindow) => void;
}) {
  const { release, length, setLength } = props;
  const { t } = useReleasesTranslation();
  const duration = readLength(length);
  const settled = useSettled(duration);
  const isUsual = length === lengthOf(release.window) && release.window;
  const { data, error, refetch } = useSlots(release.id, {
    duration: isUsual ? undefined : settled ?? 'PT1H',
  });
  return (
    <Flex direction="column" gap="3">
      <Flex gap="3" align="end" justify="between" className={styles.wrap}>
        <TextField
          className={styles.length}
          size="small"
          label={t('planning.slots.length')}
          description={t('planning.slots.lengthHint')}
          value={length}
          onChange={setLength}
          {...fieldError(
            duration ? undefined : t('planning.slots.lengthWrong'),
          )}
        />
        <div>
          <ZoneSelect releaseZone={release.window?.timeZone} />
        </div>
      </Flex>
      {!data && error && (
        <LoadError
          what={t('planning.slots.what')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {!data && !error && <LoadingRows rows={5} height={40} />}
      {data && (
        <SlotList
          slots={data}
          onChoose={({ window }) => props.onChoose(window)}
        />
      )}
    </Flex>
  );
}

/** Free times for a release, and what choosing one would change. */
export function FindTimeDialog(props: {
  release: Release;
  onClose: () => void;
}) {
  const { release, onClose } = props;
  const { t } = useReleasesTranslation();
  const [length, setLength] = useState(() => lengthOf(release.window));
  const [window, setWindow] = useState<ReleaseWindow>();
  const moves = useMemo(
    () =>
      window
        ? [{ releaseId: release.id, revision: release.revision, window }]
        : [],
    [release.id, release.revision, window],
  );
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={640}>
      <DialogHeader>
        {window
          ? t('planning.title', { count: 1, name: release.name })
          : t('planning.slots.title', { name: release.name })}
      </DialogHeader>
      <DialogBody>
        {window ? (
          <WhatIfPanel
            moves={moves}
            onMoved={onClose}
            onCancel={() => setWindow(undefined)}
            cancelLabel={t('planning.slots.back')}
          />
        ) : (
          <Times
            release={release}
            length={length}
            setLength={setLength}
            onChoose={setWindow}
          />
        )}
      </DialogBody>
    </Dialog>
  );
}

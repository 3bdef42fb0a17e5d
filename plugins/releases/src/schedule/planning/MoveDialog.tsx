import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { AppDialog } from '../../shared/feedback';
import { resolveWall, toWall, WallTimeField } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { MovableRelease, windowFrom } from './MovableRelease';

/** Asks when a release is to be, on the clock of its own zone. */
export function MoveDialog(props: {
  release: MovableRelease;
  onPreview: (window: ReleaseWindow) => void;
  onClose: () => void;
}) {
  const { release, onPreview, onClose } = props;
  const { timeZone } = release;
  const { t } = useReleasesTranslation();
  const [start, setStart] = useState(() => toWall(release.start, timeZone));
  const [end, setEnd] = useState(() => toWall(release.end, timeZone));
  const from = resolveWall(start, timeZone, release.start).instant;
  const to = resolveWall(end, timeZone, release.end).instant;
  const isReversed =
    from !== undefined &&
    to !== undefined &&
    Date.parse(to) <= Date.parse(from);

  /** The end moves along, so that the release takes as long as it did. */
  const moveStart = (wall: string) => {
    const next = resolveWall(wall, timeZone).instant;
    if (next) {
      const old =
        from && to && !isReversed ? { start: from, end: to } : release;
      setEnd(
        toWall(
          windowFrom(Date.parse(next), { ...old, timeZone }).end,
          timeZone,
        ),
      );
    }
    setStart(wall);
  };

  return (
    <AppDialog onClose={onClose}>
      <DialogHeader>
        {t('planning.moveDialog.title', { name: release.title })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <WallTimeField
            label={`${t('planning.moveDialog.start')} (${timeZone})`}
            zone={timeZone}
            value={start}
            onChange={moveStart}
            isRequired
          />
          <WallTimeField
            label={`${t('planning.moveDialog.end')} (${timeZone})`}
            zone={timeZone}
            value={end}
            onChange={setEnd}
            isRequired
            error={isReversed ? t('planning.moveDialog.endFirst') : undefined}
          />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          isDisabled={!from || !to || isReversed}
          onPress={() =>
            from && to && onPreview({ start: from, end: to, timeZone })
          }
        >
          {t('planning.moveDialog.preview')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('feedback.cancel')}
        </Button>
      </DialogFooter>
    </AppDialog>
  );
}

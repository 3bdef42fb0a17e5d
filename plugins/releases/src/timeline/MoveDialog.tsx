import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { Move, TimelineBar } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { resolveWall, toWall } from '../form/wallTime';
import { WallTimeField } from '../form/WallTimeField';
import { Readable } from '../layout/Readable';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';

/** Asks when a release is to be, on the clock of its own zone. */
export function MoveDialog(props: {
  bar: TimelineBar;
  onPreview: (move: Move) => void;
  onClose: () => void;
}) {
  const { bar, onPreview, onClose } = props;
  const { timeZone } = bar;
  const { t } = useReleasesTranslation();
  const [start, setStart] = useState(() => toWall(bar.start, timeZone));
  const [end, setEnd] = useState(() => toWall(bar.end, timeZone));
  const from = resolveWall(start, timeZone, bar.start).instant;
  const to = resolveWall(end, timeZone, bar.end).instant;
  const isReversed =
    from !== undefined &&
    to !== undefined &&
    Date.parse(to) <= Date.parse(from);

  /** The end moves along, so that the release takes as long as before. */
  const moveStart = (wall: string) => {
    const next = resolveWall(wall, timeZone).instant;
    if (next && from && to) {
      const length = Date.parse(to) - Date.parse(from);
      setEnd(
        toWall(new Date(Date.parse(next) + length).toISOString(), timeZone),
      );
    }
    setStart(wall);
  };

  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>
        {t('timeline.moveTitle', { name: bar.title })}
      </DialogHeader>
      <DialogBody>
        <Readable>
          <Flex direction="column" gap="3">
            <WallTimeField
              label={`${t('timeline.start')} (${timeZone})`}
              zone={timeZone}
              value={start}
              onChange={moveStart}
              isRequired
            />
            <WallTimeField
              label={`${t('timeline.end')} (${timeZone})`}
              zone={timeZone}
              value={end}
              onChange={setEnd}
              isRequired
              error={isReversed ? t('timeline.endFirst') : undefined}
            />
          </Flex>
        </Readable>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          isDisabled={!from || !to || isReversed}
          onPress={() =>
            from &&
            to &&
            onPreview({
              releaseId: bar.releaseId,
              revision: bar.revision,
              window: { start: from, end: to, timeZone },
            })
          }
        >
          {t('timeline.preview')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('timeline.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

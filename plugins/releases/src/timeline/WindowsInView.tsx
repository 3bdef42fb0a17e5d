import { Button, Flex, Popover, Text } from '@backstage/ui';
import { TimelineBand } from '@slipway/backstage-plugin-releases-common';
import { useRef, useState } from 'react';
import { Readable } from '../layout/Readable';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { Pixels } from './barLayout';
import styles from './Timeline.module.css';
import { TimelineFrame } from './TimelineFrame';
import { useFormats } from './useFormats';

const SHOWN = 20;

/** The windows on screen in words, with their reasons. */
export function WindowsInView(props: {
  bands: readonly TimelineBand[];
  frame: TimelineFrame;
  view: Pixels;
}) {
  const { bands, frame, view } = props;
  const { t } = useReleasesTranslation();
  const formats = useFormats(frame.zone);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const shown = bands.filter(
    ({ start, end }) =>
      frame.scale(Date.parse(end)) > view.left &&
      frame.scale(Date.parse(start)) < view.right,
  );
  if (shown.length === 0) {
    return <span className={styles.noWindows}>{t('timeline.noWindows')}</span>;
  }
  return (
    <>
      <Button
        ref={button}
        size="small"
        variant="tertiary"
        onPress={() => setIsOpen(true)}
      >
        {t('timeline.windowsInView', { count: shown.length })}
      </Button>
      <Popover
        aria-label={t('timeline.windows')}
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <Readable>
          <Flex direction="column" gap="3" className={styles.popover}>
            {shown.slice(0, SHOWN).map(band => (
              <div key={`${band.windowId} ${band.start}`}>
                <Text as="div" weight="bold">
                  {band.occurrences > 1
                    ? t('timeline.occurrences', {
                        title: band.title,
                        times: String(band.occurrences),
                      })
                    : band.title}
                </Text>
                <Text as="div">
                  {t(`timeline.${band.effect}`)} · {formats.span(band)}
                </Text>
                <Text as="div" color="secondary">
                  {band.reason}
                </Text>
              </div>
            ))}
            {shown.length > SHOWN && (
              <Text color="secondary">
                {t('calendar.more', { count: shown.length - SHOWN })}
              </Text>
            )}
          </Flex>
        </Readable>
      </Popover>
    </>
  );
}

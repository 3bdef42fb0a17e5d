import { Button, Flex, Popover, Text } from '@backstage/ui';
import { TimelineBand } from '@slipway/backstage-plugin-releases-common';
import { useRef, useState } from 'react';
import { Readable } from '../layout/Readable';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './Timeline.module.css';
import { TimelineFrame } from './TimelineFrame';
import { useFormats } from './useFormats';

const SHOWN = 20;

/** The windows on screen in words, with their reasons. */
export function WindowsInView(props: {
  bands: readonly TimelineBand[];
  frame: TimelineFrame;
  scroller: HTMLElement | null;
}) {
  const { bands, frame, scroller } = props;
  const { t } = useReleasesTranslation();
  const formats = useFormats(frame.zone);
  const button = useRef<HTMLButtonElement>(null);
  const [left, setLeft] = useState<number>();
  const isOpen = left !== undefined;
  const shown = isOpen
    ? bands.filter(
        ({ start, end }) =>
          frame.scale(Date.parse(end)) > left &&
          frame.scale(Date.parse(start)) < left + frame.screen,
      )
    : [];
  return (
    <>
      <Button
        ref={button}
        aria-label={t('timeline.windowsInView')}
        size="small"
        variant="tertiary"
        onPress={() => setLeft(scroller?.scrollLeft ?? 0)}
      >
        {t('timeline.windows')}
      </Button>
      <Popover
        aria-label={t('timeline.windowsInView')}
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={() => setLeft(undefined)}
      >
        <Readable>
          <Flex direction="column" gap="3" className={styles.popover}>
            {shown.length === 0 && (
              <Text color="secondary">{t('timeline.noWindows')}</Text>
            )}
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

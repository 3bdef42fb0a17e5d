import { Button, Flex, Popover, Text } from '@backstage/ui';
import { TimelineBand } from '@slipway/backstage-plugin-releases-common';
import { useRef, useState } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './Timeline.module.css';
import { TimelineFrame } from './TimelineFrame';
import { useFormats } from './useFormats';

const SHOWN = 20;

function byWindow(
  bands: readonly TimelineBand[],
): ReadonlyMap<string, TimelineBand[]> {
  const grouped = new Map<string, TimelineBand[]>();
  for (const band of bands) {
    grouped.set(band.windowId, [...(grouped.get(band.windowId) ?? []), band]);
  }
  return grouped;
}

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
        <Flex direction="column" gap="3" className={styles.popover}>
          {shown.length === 0 && (
            <Text color="secondary">{t('timeline.noWindows')}</Text>
          )}
          {[...byWindow(shown.slice(0, SHOWN))].map(([windowId, times]) => (
            <div key={windowId}>
              <Text as="div" weight="bold">
                {times[0].title}
              </Text>
              <Text as="div">
                {t(`timeline.${times[0].effect}`)} ·{' '}
                {t('windows.calendar.scope', { scope: times[0].sentence })}
              </Text>
              {times.map(band => (
                <Text as="div" key={band.start}>
                  {band.occurrences > 1
                    ? t('timeline.occurrences', {
                        when: formats.span(band),
                        times: String(band.occurrences),
                      })
                    : formats.span(band)}
                </Text>
              ))}
              <Text as="div" color="secondary">
                {times[0].reason}
              </Text>
            </div>
          ))}
          {shown.length > SHOWN && (
            <Text color="secondary">
              {t('calendar.more', { count: shown.length - SHOWN })}
            </Text>
          )}
        </Flex>
      </Popover>
    </>
  );
}

import {
  Button,
  ButtonIcon,
  Select,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import {
  TIMELINE_GROUPS,
  TimelineGroup,
} from '@slipway/backstage-plugin-releases-common';
import { memo } from 'react';
import { useLocale, ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './Timeline.module.css';
import { isZoom, Zoom, ZOOMS } from './timelineZoom';

function Toolbar(props: {
  groupBy: TimelineGroup;
  zoom: Zoom;
  /** How many lanes and rows there are; undefined while that is not known. */
  size: { lanes: number; rows: number } | undefined;
  onGroup: (groupBy: TimelineGroup) => void;
  onZoom: (zoom: Zoom) => void;
  onTurn: (screens: number) => void;
  onToday: () => void;
}) {
  const { groupBy, zoom, size, onGroup, onZoom, onTurn } = props;
  const { t } = useReleasesTranslation();
  const locale = useLocale();
  return (
    <div className={styles.toolbar}>
      <div className={styles.tools}>
        <Select
          aria-label={t('timeline.lanes')}
          size="small"
          options={TIMELINE_GROUPS.map(id => ({
            id,
            label: `${t('timeline.lanes')}: ${t(`timeline.group.${id}`)}`,
          }))}
          value={groupBy}
          onChange={value => {
            const group = TIMELINE_GROUPS.find(id => id === value);
            if (group) {
              onGroup(group);
            }
          }}
        />
        <ButtonIcon
          aria-label={t('timeline.earlier')}
          variant="secondary"
          size="small"
          icon={<RiArrowLeftSLine />}
          onPress={() => onTurn(-1)}
        />
        <Button variant="secondary" size="small" onPress={props.onToday}>
          {t('calendar.today')}
        </Button>
        <ButtonIcon
          aria-label={t('timeline.later')}
          variant="secondary"
          size="small"
          icon={<RiArrowRightSLine />}
          onPress={() => onTurn(1)}
        />
        <Text color="secondary" aria-live="polite">
          {size &&
            t('timeline.size', {
              lanes: t('timeline.totalLanes', {
                count: size.lanes,
                total: size.lanes.toLocaleString(locale),
              }),
              rows: t('timeline.laneRows', {
                count: size.rows,
                total: size.rows.toLocaleString(locale),
              }),
            })}
        </Text>
      </div>
      <div className={styles.tools}>
        <ZoneSelect />
        <ToggleButtonGroup
          aria-label={t('timeline.zoom')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[zoom]}
          onSelectionChange={keys => {
            const [next] = keys;
            if (isZoom(next)) {
              onZoom(next);
            }
          }}
        >
          {ZOOMS.map(id => (
            <ToggleButton key={id} id={id} size="small">
              {t(`timeline.zooms.${id}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </div>
  );
}

/** Chooses lanes, zoom and zone, and turns the time. */
export const TimelineToolbar = memo(Toolbar);

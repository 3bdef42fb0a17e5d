import { ToggleButton } from '@backstage/ui';
import { RiBookmarkLine, RiEyeOffLine } from '@remixicon/react';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { effectIcons } from '../../../schedule/windows';
import { useReleasesTranslation } from '../../../shared/translation';
import toggles from '../frame/RelationToggles.module.css';
import { Band, bandOf, BANDS } from './band';

const ICONS = { ...effectIcons, booking: RiBookmarkLine };

/** Shows and hides the freezes, allow windows and bookings of a calendar. */
export function BandToggles(props: {
  items: readonly CalendarItem[];
  hidden: readonly Band[];
  onChange: (hidden: Band[]) => void;
}) {
  const { items, hidden, onChange } = props;
  const { t } = useReleasesTranslation();
  const countOf = (band: Band) =>
    new Set(
      items
        .filter(item => bandOf(item) === band)
        .map(({ windowId, id }) => windowId ?? id),
    ).size;
  const shown = BANDS.filter(
    band => band === 'deny' || countOf(band) > 0 || hidden.includes(band),
  );
  return (
    <div
      role="group"
      aria-label={t('calendar.bands.show')}
      className={toggles.group}
    >
      {shown.map(band => {
        const isHidden = hidden.includes(band);
        const Icon = isHidden ? RiEyeOffLine : ICONS[band];
        return (
          <ToggleButton
            key={band}
            size="small"
            className={toggles.toggle}
            isSelected={!isHidden}
            onChange={() =>
              onChange(
                BANDS.filter(
                  other => hidden.includes(other) !== (other === band),
                ),
              )
            }
            iconStart={<Icon aria-hidden />}
          >
            {t(`calendar.bands.${band}`, { total: String(countOf(band)) })}
          </ToggleButton>
        );
      })}
    </div>
  );
}

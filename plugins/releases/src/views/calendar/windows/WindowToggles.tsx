import { ToggleButton } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import {
  CalendarItem,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { effectIcons } from '../../../schedule/windows';
import { useReleasesTranslation } from '../../../shared/translation';
import toggles from '../frame/RelationToggles.module.css';
import { isWindow } from './windowMarks';

const ORDER = ['deny', 'allow'] as const;

/** Shows and hides the freezes and the allow windows of a calendar. */
export function WindowToggles(props: {
  items: readonly CalendarItem[];
  hidden: readonly WindowEffect[];
  onChange: (hidden: WindowEffect[]) => void;
}) {
  const { items, hidden, onChange } = props;
  const { t } = useReleasesTranslation();
  const countOf = (effect: WindowEffect) =>
    new Set(
      items
        .filter(item => isWindow(item) && item.effect === effect)
        .map(({ windowId }) => windowId),
    ).size;
  const shown = ORDER.filter(
    effect =>
      effect === 'deny' || countOf(effect) > 0 || hidden.includes(effect),
  );
  return (
    <div
      role="group"
      aria-label={t('windows.calendar.show')}
      className={toggles.group}
    >
      {shown.map(effect => {
        const isHidden = hidden.includes(effect);
        const Icon = isHidden ? RiEyeOffLine : effectIcons[effect];
        return (
          <ToggleButton
            key={effect}
            size="small"
            className={toggles.toggle}
            isSelected={!isHidden}
            onChange={() =>
              onChange(
                ORDER.filter(
                  other => hidden.includes(other) !== (other === effect),
                ),
              )
            }
            iconStart={<Icon aria-hidden />}
          >
            {t(`windows.calendar.toggle.${effect}`, {
              total: String(countOf(effect)),
            })}
          </ToggleButton>
        );
      })}
    </div>
  );
}

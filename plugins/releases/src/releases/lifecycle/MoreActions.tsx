import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { ReleaseAction } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';

/** What is done seldom, out of the way of what is done daily. */
export function MoreActions(props: {
  items: readonly ReleaseAction[];
  /** Where it is copied; absent for who may not plan. */
  copyHref?: string;
  isDisabled: boolean;
  labelOf: (item: ReleaseAction) => string;
  onAction: (item: ReleaseAction) => void;
}) {
  const { items, copyHref, labelOf, onAction } = props;
  const { t } = useReleasesTranslation();
  return items.length === 0 && !copyHref ? null : (
    <MenuTrigger>
      <Button
        size="small"
        variant="tertiary"
        iconEnd={<RiMore2Line />}
        isDisabled={props.isDisabled}
      >
        {t('release.more')}
      </Button>
      <Menu>
        {copyHref && <MenuItem href={copyHref}>{t('release.copy')}</MenuItem>}
        {items.map(item => (
          <MenuItem key={item.action} onAction={() => onAction(item)}>
            {labelOf(item)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

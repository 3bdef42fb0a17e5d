import { Button } from '@backstage/ui';
import { RiCalendarScheduleLine } from '@remixicon/react';
import { FeedFilter } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { SubscribeDialog } from './SubscribeDialog';

/** What a calendar shows, for a feed to show as well. */
export type SubscribedFilter = Omit<
  FeedFilter,
  'milestones' | 'windows' | 'trains'
>;

/** Offers a calendar to other programs. */
export function SubscribeButton(props: {
  /** What a new subscription is called at first. */
  name?: string;
  filter: SubscribedFilter;
}) {
  const { t } = useReleasesTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiCalendarScheduleLine />}
        onPress={() => setOpen(true)}
      >
        {t('feeds.subscribe')}
      </Button>
      {isOpen && (
        <SubscribeDialog
          name={props.name ?? t('feeds.nameDefault')}
          filter={props.filter}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

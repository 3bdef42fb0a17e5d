import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { FeedFilter } from '@slipway/backstage-plugin-releases-common';
import { AppDialog } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';
import { FeedAddress } from './FeedAddress';
import { FeedList } from './FeedList';
import { NewFeedForm } from './NewFeedForm';
import { useMakeFeed } from './useFeeds';

/** What a calendar shows, for a feed to show as well. */
export type SubscribedFilter = Omit<
  FeedFilter,
  'milestones' | 'windows' | 'trains' | 'reviews' | 'bookings'
>;

/** Makes the address of a calendar, says how to use it, and lists the others. */
export function SubscribeDialog(props: {
  name: string;
  filter: SubscribedFilter;
  onClose: () => void;
}) {
  const { t } = useReleasesTranslation();
  const make = useMakeFeed();
  return (
    <AppDialog isDismissable width={640} onClose={props.onClose}>
      <DialogHeader>{t('feeds.title')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="5">
          <Text>{t('feeds.explain')}</Text>
          {make.data?.url ? (
            <FeedAddress url={make.data.url} />
          ) : (
            <NewFeedForm
              name={props.name}
              error={make.error}
              isPending={make.isPending}
              onMake={({ name, ...kinds }) =>
                make.mutate({ name, filter: { ...props.filter, ...kinds } })
              }
            />
          )}
          <FeedList />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('feeds.done')}
        </Button>
      </DialogFooter>
    </AppDialog>
  );
}

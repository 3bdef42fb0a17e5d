import { Button, Checkbox, Flex, TextField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { NotDone } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** What a person chooses of a new feed. */
export interface FeedChoice {
  name: string;
  milestones: boolean;
  windows: boolean;
  trains: boolean;
  reviews: boolean;
  bookings: boolean;
}

/** Asks what a new feed is called and what it shows. */
export function NewFeedForm(props: {
  name: string;
  error: Error | null;
  isPending: boolean;
  onMake: (choice: FeedChoice) => void;
}) {
  const { t } = useReleasesTranslation();
  const [choice, setChoice] = useState<FeedChoice>({
    name: props.name,
    milestones: true,
    windows: true,
    trains: true,
    reviews: true,
    bookings: false,
  });
  const change = (next: Partial<FeedChoice>) =>
    setChoice(current => ({ ...current, ...next }));
  const name = choice.name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '') {
      props.onMake({ ...choice, name });
    }
  };
  return (
    <form onSubmit={submit}>
      <Flex direction="column" gap="3">
        <TextField
          isRequired
          label={t('feeds.name')}
          description={t('feeds.nameHint')}
          maxLength={100}
          value={choice.name}
          onChange={value => change({ name: value })}
        />
        <Checkbox
          isSelected={choice.milestones}
          onChange={milestones => change({ milestones })}
        >
          {t('feeds.milestones')}
        </Checkbox>
        <Checkbox
          isSelected={choice.windows}
          onChange={windows => change({ windows })}
        >
          {t('feeds.windows')}
        </Checkbox>
        <Checkbox
          isSelected={choice.trains}
          onChange={trains => change({ trains })}
        >
          {t('feeds.trains')}
        </Checkbox>
        <Checkbox
          isSelected={choice.reviews}
          onChange={reviews => change({ reviews })}
        >
          {t('feeds.reviews')}
        </Checkbox>
        <Checkbox
          isSelected={choice.bookings}
          onChange={bookings => change({ bookings })}
        >
          {t('feeds.bookings')}
        </Checkbox>
        {props.error && (
          <NotDone title={t('feeds.notMade')}>{props.error.message}</NotDone>
        )}
        <Flex>
          <Button
            type="submit"
            variant="primary"
            isDisabled={name === ''}
            isPending={props.isPending}
          >
            {t('feeds.make')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

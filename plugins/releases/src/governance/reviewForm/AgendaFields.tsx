import { Flex, Text } from '@backstage/ui';
import { useTrainList } from '../../schedule/trains';
import {
  ChoiceField,
  fieldStyles,
  Segments,
  WallTimeField,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReviewsTranslation } from '../../shared/translation';
import { ReviewForm } from './useReviewForm';

const TRAINS = 200;

function TrainChoice({ form }: { form: ReviewForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReviewsTranslation();
  const { data } = useTrainList({ limit: TRAINS });
  const trains = data?.items ?? [];
  const { trainId } = draft;
  const options = trains.map(({ id, name }) => ({ id, label: name }));
  const isUnlisted = trainId && !trains.some(({ id }) => id === trainId);
  return data && trains.length === 0 && !trainId ? (
    <Text color="secondary">{t('reviews.form.noTrains')}</Text>
  ) : (
    <ChoiceField
      label={t('reviews.form.train')}
      description={t('reviews.form.trainHint')}
      options={
        isUnlisted ? [{ id: trainId, label: trainId }, ...options] : options
      }
      value={trainId}
      onChange={id => change({ trainId: id })}
      error={errorAt('trainId')}
    />
  );
}

/** Which releases a review decides about: those of a period, or of a train. */
export function AgendaFields({ form }: { form: ReviewForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReviewsTranslation();
  return (
    <Section title={t('reviews.form.part.agenda')}>
      <Flex direction="column" gap="4">
        <Segments
          label={t('reviews.form.about')}
          options={[
            { id: 'period', label: t('reviews.form.aboutPeriod') },
            { id: 'train', label: t('reviews.form.aboutTrain') },
          ]}
          value={draft.about}
          onChange={about => change({ about }, [])}
        />
        {draft.about === 'period' ? (
          <div className={fieldStyles.grid}>
            <WallTimeField
              label={t('reviews.form.from')}
              isRequired
              zone={draft.timeZone}
              value={draft.from}
              onChange={from => change({ from })}
              error={errorAt('period.from')}
            />
            <WallTimeField
              label={t('reviews.form.to')}
              isRequired
              zone={draft.timeZone}
              value={draft.to}
              onChange={to => change({ to })}
              error={errorAt('period.to')}
            />
          </div>
        ) : (
          <TrainChoice form={form} />
        )}
      </Flex>
    </Section>
  );
}

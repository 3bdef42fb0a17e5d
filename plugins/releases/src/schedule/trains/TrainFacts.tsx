import { Train, TrainPlan } from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../../shared/catalog';
import { Fact, Facts, Section } from '../../shared/layout';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

/** What a train is, and how full the departure is that is shown. */
export function TrainFacts(props: {
  train: Train;
  plan: TrainPlan | undefined;
}) {
  const { train, plan } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(train.timeZone);
  const { capacity } = train;
  const places = () => {
    if (capacity === undefined) {
      return t('trains.unlimited');
    }
    return plan
      ? t('trains.aboardOf', {
          aboard: String(plan.aboard),
          capacity: String(capacity),
        })
      : String(capacity);
  };
  return (
    <Section title={t('trains.facts')}>
      <Facts>
        {train.description && (
          <Fact name={t('trains.form.field.description')}>
            {train.description}
          </Fact>
        )}
        <Fact name={t('trains.when')}>{train.sentence}</Fact>
        <Fact name={t('trains.capacity')}>{places()}</Fact>
        <Fact name={t('trains.environment')}>
          {train.environment ?? t('trains.anyEnvironment')}
        </Fact>
        <Fact name={t('trains.made')}>
          <ActorName actor={train.createdBy} />, {time.date(train.createdAt)}
        </Fact>
      </Facts>
    </Section>
  );
}

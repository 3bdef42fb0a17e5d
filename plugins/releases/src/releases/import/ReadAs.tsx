import { Text } from '@backstage/ui';
import { ReadReleases } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import { ImportDraft } from './ImportDraft';

/** Says again how the dates and times of the rows were read. */
export function ReadAs(props: { draft: ImportDraft; reading: ReadReleases }) {
  const { zone, dateOrder } = props.draft;
  const { dates } = props.reading;
  const { t } = useReleasesTranslation();
  const asked = dates.kind === 'ambiguous' ? dateOrder : undefined;
  const order = dates.kind === 'found' ? dates.order : asked;
  return (
    <Text color="secondary">
      {order
        ? t('importing.readAsOrder', {
            order: t(`importing.order.${order}`).toLowerCase(),
            zone,
          })
        : t('importing.readAs', { zone })}
    </Text>
  );
}

import { Text } from '@backstage/ui';
import { RiTrainLine } from '@remixicon/react';
import { TrainSearchDocument } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../shared/links';
import { usePortalTranslation } from '../shared/translation';
import { Found } from './Found';
import { ResultFrame } from './ResultFrame';

/** A train that was found. */
export function TrainResult(props: {
  found: Found;
  document: TrainSearchDocument;
}) {
  const { found, document } = props;
  const { t } = usePortalTranslation();
  const links = useReleasesLinks();
  return (
    <ResultFrame
      found={found}
      kind={t('search.train')}
      icon={<RiTrainLine aria-hidden size={20} />}
      title={document.title}
      href={links.train(document.trainId)}
    >
      <Text>{document.when}</Text>
    </ResultFrame>
  );
}

import { Text } from '@backstage/ui';
import { RiScales3Line } from '@remixicon/react';
import { ReviewSearchDocument } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../shared/links';
import { usePortalTranslation } from '../shared/translation';
import { Found } from './Found';
import { ResultFrame } from './ResultFrame';

/** A review that was found. */
export function ReviewResult(props: {
  found: Found;
  document: ReviewSearchDocument;
}) {
  const { found, document } = props;
  const { t } = usePortalTranslation();
  const links = useReleasesLinks();
  return (
    <ResultFrame
      found={found}
      kind={t('search.review')}
      icon={<RiScales3Line aria-hidden size={20} />}
      title={document.title}
      href={links.review(document.reviewId)}
    >
      <Text>{document.when}</Text>
    </ResultFrame>
  );
}

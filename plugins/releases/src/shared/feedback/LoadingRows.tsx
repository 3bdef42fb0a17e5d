import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useReleasesTranslation } from '../translation';

/** Holds the place of lines that are still loading. */
export function LoadingRows(props: { rows: number; height?: number }) {
  const { t } = useReleasesTranslation();
  return (
    <Flex direction="column" gap="2" role="status">
      <VisuallyHidden>{t('feedback.loading')}</VisuallyHidden>
      {Array.from({ length: props.rows }, (_, index) => (
        <Skeleton key={index} width="100%" height={props.height ?? 20} />
      ))}
    </Flex>
  );
}

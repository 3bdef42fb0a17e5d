import { Flex, Text } from '@backstage/ui';
import { Readiness } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { VerdictBadge } from '../../releases/status';
import { Sentence } from '../../shared/sentence';
import { HowLong } from './HowLong';
import styles from './ReadinessHeadline.module.css';

/** The verdict in a sentence, after what chooses the release. */
export function ReadinessHeadline(props: {
  readiness?: Readiness;
  releaseId: string;
  releaseZone?: string;
  picker?: ReactNode;
}) {
  const { readiness, releaseId, releaseZone, picker } = props;
  return (
    <Flex align="center" gap="3" className={styles.headline}>
      {picker && <div className={styles.picker}>{picker}</div>}
      <div aria-live="polite" className={styles.verdict}>
        {readiness && (
          <>
            <VerdictBadge verdict={readiness.verdict} />
            <Text as="h2" variant="body-large" weight="bold">
              <Sentence
                of={readiness}
                releaseZone={releaseZone}
                onPageOf={releaseId}
              />
            </Text>
            <HowLong readiness={readiness} releaseZone={releaseZone} />
          </>
        )}
      </div>
    </Flex>
  );
}

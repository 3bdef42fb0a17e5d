import {
  Button,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import {
  FrozenReadiness,
  GATE_STAGES,
  GateResult,
  Release,
  ReviewDecision,
} from '@slipway/backstage-plugin-releases-common';
import { VerdictBadge } from '../../releases/status';
import { AppDialog, LoadError, LoadingRows } from '../../shared/feedback';
import { PlainList, Section } from '../../shared/layout';
import { Sentence } from '../../shared/sentence';
import { useReviewsTranslation } from '../../shared/translation';
import { GateTable, InheritedReadiness } from '../readiness';
import styles from './reviews.module.css';
import { useDecisionRecord } from './useReviewQueries';

type FrozenOf = Pick<Release, 'id' | 'name' | 'window'>;

/** What was kept is looked at, not ticked. */
function asKept(gate: GateResult): GateResult {
  return gate.checklist
    ? {
        ...gate,
        checklist: {
          ...gate.checklist,
          items: gate.checklist.items.map(item => ({
            ...item,
            mayTick: false,
            whyNot: undefined,
          })),
        },
      }
    : gate;
}

function Frozen(props: { readiness: FrozenReadiness; release: FrozenOf }) {
  const { readiness, release } = props;
  const { t } = useReviewsTranslation();
  const zone = release.window?.timeZone;
  const { own, waivers, risks, revision } = readiness;
  return (
    <Flex direction="column" gap="4" className={styles.frozen}>
      <div className={styles.line}>
        <VerdictBadge verdict={readiness.verdict} />
        <Text weight="bold">
          <Sentence of={readiness} releaseZone={zone} onPageOf={release.id} />
        </Text>
      </div>
      {GATE_STAGES.map(stage => {
        const gates = own.gates.filter(gate => gate.stage === stage);
        return gates.length > 0 ? (
          <GateTable
            key={stage}
            stage={stage}
            gates={gates.map(asKept)}
            release={{ ...release, revision }}
          />
        ) : null;
      })}
      <InheritedReadiness readiness={readiness} />
      {waivers.length > 0 && (
        <Section title={t('reviews.decided.waivers')}>
          <PlainList>
            {waivers.map(({ id, reason }) => (
              <li key={id}>
                <Text as="span">{reason}</Text>
              </li>
            ))}
          </PlainList>
        </Section>
      )}
      {risks.length > 0 && (
        <Section title={t('reviews.decided.risks')}>
          <PlainList>
            {risks.map(risk => (
              <li key={risk.id}>
                <Text as="div">{risk.title}</Text>
                <Text as="div" color="secondary" variant="body-small">
                  <Sentence of={risk} />
                </Text>
              </li>
            ))}
          </PlainList>
        </Section>
      )}
    </Flex>
  );
}

/** The readiness of a release as it stood when a review decided. */
export function FrozenReadinessDialog(props: {
  release: FrozenOf;
  decision: Pick<ReviewDecision, 'id' | 'reviewId'>;
  onClose: () => void;
}) {
  const { release, decision } = props;
  const { t } = useReviewsTranslation();
  const { data, error, refetch } = useDecisionRecord(
    decision.reviewId,
    decision.id,
  );
  return (
    <AppDialog width={960} onClose={props.onClose}>
      <DialogHeader>
        {t('reviews.decided.asItStoodOf', { release: release.name })}
      </DialogHeader>
      <DialogBody>
        {data && <Frozen readiness={data.readiness} release={release} />}
        {!data && error && (
          <LoadError
            what={t('reviews.decided.whatKept')}
            error={error}
            onRetry={() => refetch()}
          />
        )}
        {!data && !error && <LoadingRows rows={6} height={36} />}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('reviews.decided.close')}
        </Button>
      </DialogFooter>
    </AppDialog>
  );
}

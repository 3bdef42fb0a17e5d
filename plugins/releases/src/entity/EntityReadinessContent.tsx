import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Select } from '@backstage/ui';
import { RiListCheck3 } from '@remixicon/react';
import { ReleaseOutline } from '@slipway/backstage-plugin-releases-common';
import { ReadinessView, withoutPast } from '../governance/readiness';
import { ReleaseDecisions } from '../governance/reviews';
import { PlanLink } from '../releases/record';
import { EmptyState, LoadError, LoadingRows } from '../shared/feedback';
import { Section } from '../shared/layout';
import { useAddress } from '../shared/links';
import { useTime } from '../shared/time';
import { useReleasesTranslation } from '../shared/translation';
import { useEntitySummary } from './useEntitySummary';

const PARAMETER = 'release';

function ReleasePicker(props: {
  releases: readonly ReleaseOutline[];
  chosen: ReleaseOutline;
  onChoose: (id: string) => void;
}) {
  const { t } = useReleasesTranslation();
  const time = useTime();
  return (
    <Select
      aria-label={t('readiness.pick')}
      options={props.releases.map(({ id, name, window }) => ({
        id,
        label: window ? `${name} · ${time.date(window.start)}` : name,
      }))}
      value={props.chosen.id}
      onChange={id => props.onChoose(String(id))}
    />
  );
}

/** The tab Readiness of an entity: its next release, or another one. */
export function EntityReadinessContent() {
  const { entity } = useEntity();
  const { t } = useReleasesTranslation();
  const entityRef = stringifyEntityRef(entity);
  const [search, changeAddress] = useAddress();
  const { data: summary, error, refetch } = useEntitySummary(entityRef);

  if (error && !summary) {
    return (
      <LoadError
        what={t('readiness.title')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (!summary) {
    return <LoadingRows rows={6} height={36} />;
  }
  const releases = [...summary.upcoming, ...summary.history];
  const chosen =
    releases.find(({ id }) => id === search.get(PARAMETER)) ??
    summary.next?.release ??
    releases[0];
  if (!chosen) {
    return (
      <Section title={t('readiness.title')}>
        <EmptyState
          icon={<RiListCheck3 />}
          title={t('readiness.noRelease')}
          description={t('readiness.noReleaseHint')}
          action={<PlanLink variant="primary" entityRef={entityRef} />}
        />
      </Section>
    );
  }
  return (
    <ReadinessView
      release={chosen}
      decisions={<ReleaseDecisions release={chosen} />}
      entityRef={entityRef}
      picker={
        <ReleasePicker
          releases={releases}
          chosen={chosen}
          onChoose={id =>
            changeAddress(address => {
              address.set(PARAMETER, id);
              withoutPast(address);
            })
          }
        />
      }
    />
  );
}

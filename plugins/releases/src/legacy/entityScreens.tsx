import { EntityDependsOnReleasesCard } from '../entity/EntityDependsOnReleasesCard';
import { EntityNextReleaseCard } from '../entity/EntityNextReleaseCard';
import { EntityReadinessContent } from '../entity/EntityReadinessContent';
import { EntityReleasesContent } from '../entity/EntityReleasesContent';
import { LegacyScreen } from './LegacyScreen';

export const EntityReleasesScreen = () => (
  <LegacyScreen>
    <EntityReleasesContent />
  </LegacyScreen>
);

export const EntityReadinessScreen = () => (
  <LegacyScreen>
    <EntityReadinessContent />
  </LegacyScreen>
);

export const EntityNextReleaseScreen = () => (
  <LegacyScreen>
    <EntityNextReleaseCard />
  </LegacyScreen>
);

export const EntityDependsOnReleasesScreen = () => (
  <LegacyScreen>
    <EntityDependsOnReleasesCard />
  </LegacyScreen>
);

import {
  NewRelease,
  ReleaseImpact,
  ReleaseKind,
  ReleaseRisk,
  VersionScheme,
} from '@slipway/backstage-plugin-releases-common';
import { asRow, Row } from '../../shared/form';
import { NamedMilestoneKind } from '../../shared/status';
import { localZone } from '../../shared/time';

export interface ArtifactDraft {
  purl: string;
  digest: string;
}

export interface RequirementDraft {
  entityRef?: string;
  version: string;
}

export interface ComponentDraft {
  entityRef?: string;
  fromVersion: string;
  toVersion: string;
  impact?: ReleaseImpact;
  artifacts: Row<ArtifactDraft>[];
  requires: Row<RequirementDraft>[];
}

/** Times are wall time in the zone of the window, `2026-11-26T14:00`. */
export interface MilestoneDraft {
  id?: string;
  name: string;
  /** Absent: another one. */
  kind?: NamedMilestoneKind;
  ownerRef?: string;
  dueAt: string;
  doneAt: string;
}

export interface ScopeDraft {
  key: string;
  title: string;
  url: string;
  provider: string;
  type: string;
}

export interface RiskDraft {
  title: string;
  likelihood: ReleaseRisk['likelihood'];
  consequence: ReleaseRisk['consequence'];
  mitigation: string;
  contingency: string;
  ownerRef?: string;
  state: ReleaseRisk['state'];
}

export interface LinkDraft {
  title: string;
  url: string;
}

export interface WindowDraft {
  start: string;
  end: string;
  timeZone: string;
}

/** A release as it stands in the form: all that was typed, right or wrong. */
export interface ReleaseDraft {
  /** What a new one is saved as. */
  state?: NewRelease['state'];
  name: string;
  version: string;
  versionScheme?: VersionScheme;
  description: string;
  kind: ReleaseKind;
  impact: ReleaseImpact;
  ownerRef?: string;
  managerRef?: string;
  environment: string;
  trainId: string;
  /** The start of its departure; '' where the window says which. */
  trainDeparture: string;
  tags: string[];
  window: WindowDraft;
  components: Row<ComponentDraft>[];
  milestones: Row<MilestoneDraft>[];
  scope: Row<ScopeDraft>[];
  risks: Row<RiskDraft>[];
  links: Row<LinkDraft>[];
  rollbackPlan: string;
}

export type DraftField = keyof ReleaseDraft;

export function emptyComponent(entityRef?: string): Row<ComponentDraft> {
  return asRow({
    entityRef,
    fromVersion: '',
    toVersion: '',
    artifacts: [],
    requires: [],
  });
}

export function emptyDraft(entityRef?: string): ReleaseDraft {
  return {
    name: '',
    version: '',
    description: '',
    kind: 'normal',
    impact: 'additive',
    environment: 'production',
    trainId: '',
    trainDeparture: '',
    tags: [],
    window: { start: '', end: '', timeZone: localZone() },
    components: [emptyComponent(entityRef)],
    milestones: [],
    scope: [],
    risks: [],
    links: [],
    rollbackPlan: '',
  };
}

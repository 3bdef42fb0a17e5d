import { Release } from '@slipway/backstage-plugin-releases-common';
import { asRow, toWall } from '../../shared/form';
import { namedMilestoneKind } from '../../shared/status';
import { localZone } from '../../shared/time';
import { ReleaseDraft } from './ReleaseDraft';

/** The zone that the times of a release are written in. */
export function zoneOfRelease(release: Pick<Release, 'window'>): string {
  return release.window?.timeZone ?? localZone();
}

/** A release as the form shows it. */
export function draftFromRelease(release: Release): ReleaseDraft {
  const timeZone = zoneOfRelease(release);
  return {
    name: release.name,
    version: release.version,
    versionScheme: release.versionScheme,
    description: release.description ?? '',
    kind: release.kind,
    impact: release.impact,
    ownerRef: release.ownerRef,
    managerRef: release.managerRef,
    environment: release.environment,
    trainId: release.trainId ?? '',
    trainDeparture: release.trainDeparture ?? '',
    tags: release.tags,
    window: {
      start: toWall(release.window?.start, timeZone),
      end: toWall(release.window?.end, timeZone),
      timeZone,
    },
    components: release.components.map(component =>
      asRow({
        entityRef: component.entityRef,
        fromVersion: component.fromVersion ?? '',
        toVersion: component.toVersion ?? '',
        impact: component.impact,
        artifacts: component.artifacts.map(({ purl, digest }) =>
          asRow({ purl, digest: digest ?? '' }),
        ),
        requires: component.requires.map(requirement => asRow(requirement)),
      }),
    ),
    milestones: release.milestones.map(
      ({ id, name, kind, ownerRef, dueAt, doneAt }) =>
        asRow({
          id,
          name,
          kind: namedMilestoneKind(kind),
          ownerRef,
          dueAt: toWall(dueAt, timeZone),
          doneAt: toWall(doneAt, timeZone),
        }),
    ),
    scope: release.scope.map(({ key, title, url, provider, type }) =>
      asRow({
        key,
        title: title ?? '',
        url: url ?? '',
        provider: provider ?? '',
        type: type ?? '',
      }),
    ),
    risks: release.risks.map(risk =>
      asRow({
        ...risk,
        mitigation: risk.mitigation ?? '',
        contingency: risk.contingency ?? '',
      }),
    ),
    links: release.links.map(link => asRow(link)),
    rollbackPlan: release.rollbackPlan ?? '',
  };
}

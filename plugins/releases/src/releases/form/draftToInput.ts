import { Release } from '@slipway/backstage-plugin-releases-common';
import { resolveWall } from '../../shared/form';
import { ReleaseDraft } from './ReleaseDraft';

function filled(text: string | undefined): string | undefined {
  return text?.trim() ? text : undefined;
}

function windowOf({ window }: ReleaseDraft, base?: Release) {
  const { start, end, timeZone } = window;
  if (!start && !end) {
    return undefined;
  }
  return {
    start: resolveWall(start, timeZone, base?.window?.start).instant,
    end: resolveWall(end, timeZone, base?.window?.end).instant,
    timeZone,
  };
}

function milestonesOf({ milestones, window }: ReleaseDraft, base?: Release) {
  return milestones.map(({ id, name, kind, ownerRef, dueAt, doneAt }) => {
    const known = base?.milestones.find(other => id && other.id === id);
    return {
      id,
      name,
      kind,
      ownerRef,
      dueAt: resolveWall(dueAt, window.timeZone, known?.dueAt).instant,
      doneAt: resolveWall(doneAt, window.timeZone, known?.doneAt).instant,
    };
  });
}

/**
 * What was typed, in the fields of the contract. It may break the contract's
 * rules; the schemas tell. `base` is the release that the draft was made from.
 */
export function draftToInput(draft: ReleaseDraft, base?: Release) {
  return {
    ...(draft.state && { state: draft.state }),
    name: filled(draft.name),
    version: draft.version,
    versionScheme: draft.versionScheme,
    description: filled(draft.description),
    kind: draft.kind,
    impact: draft.impact,
    ownerRef: draft.ownerRef,
    managerRef: draft.managerRef,
    environment: draft.environment,
    trainId: filled(draft.trainId),
    trainDeparture: filled(draft.trainDeparture),
    tags: draft.tags,
    window: windowOf(draft, base),
    components: draft.components.map(component => ({
      entityRef: component.entityRef,
      fromVersion: filled(component.fromVersion),
      toVersion: filled(component.toVersion),
      impact: component.impact,
      artifacts: component.artifacts.map(({ purl, digest }) => ({
        purl,
        digest: filled(digest),
      })),
      requires: component.requires.map(({ entityRef, version }) => ({
        entityRef,
        version,
      })),
    })),
    milestones: milestonesOf(draft, base),
    scope: draft.scope.map(item => ({
      key: item.key,
      title: filled(item.title),
      url: filled(item.url),
      provider: filled(item.provider),
      type: filled(item.type),
    })),
    risks: draft.risks.map(risk => ({
      title: risk.title,
      likelihood: risk.likelihood,
      consequence: risk.consequence,
      mitigation: filled(risk.mitigation),
      contingency: filled(risk.contingency),
      ownerRef: risk.ownerRef,
      state: risk.state,
    })),
    links: draft.links.map(({ title, url }) => ({ title, url })),
    rollbackPlan: filled(draft.rollbackPlan),
  };
}

export type DraftInput = ReturnType<typeof draftToInput>;

/** The fields of a release that are written in the form. */
export type InputField = keyof DraftInput;

import {
  readWith,
  releaseWindowSchema,
  SlotDraftInput,
} from '@slipway/backstage-plugin-releases-common';
import { draftToInput } from './draftToInput';
import { ReleaseDraft } from './ReleaseDraft';

/** Of a milestone that has none yet. */
const NO_NAME = '…';

/**
 * What a search for a time goes by of a form, as far as it is filled in; absent
 * where there is no component yet. Milestones have the keys of their rows.
 */
export function slotDraftOf(draft: ReleaseDraft): SlotDraftInput | undefined {
  const input = draftToInput(draft);
  const window = readWith(releaseWindowSchema, input.window);
  const components = input.components.flatMap(
    ({ entityRef, toVersion, impact, requires }) =>
      entityRef
        ? [
            {
              entityRef,
              toVersion,
              impact,
              requires: requires.flatMap(required =>
                required.entityRef && required.version.trim()
                  ? [{ ...required, entityRef: required.entityRef }]
                  : [],
              ),
            },
          ]
        : [],
  );
  if (components.length === 0) {
    return undefined;
  }
  return {
    name: input.name,
    version: input.version.trim() || undefined,
    versionScheme: input.versionScheme,
    kind: input.kind,
    impact: input.impact,
    ownerRef: input.ownerRef,
    managerRef: input.managerRef,
    environment: input.environment.trim() || undefined,
    trainId: input.trainId,
    trainDeparture: input.trainDeparture,
    tags: input.tags,
    window: 'value' in window ? window.value : undefined,
    components,
    milestones: input.milestones.flatMap(({ dueAt, doneAt, kind, name }, row) =>
      dueAt
        ? [
            {
              id: draft.milestones[row].rowKey,
              name: name.trim() || NO_NAME,
              kind,
              dueAt,
              doneAt,
            },
          ]
        : [],
    ),
  };
}

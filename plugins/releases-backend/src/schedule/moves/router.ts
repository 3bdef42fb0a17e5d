import { Handlers } from '../../platform';
import { PlansService } from './PlansService';
import { ResolutionsService } from './ResolutionsService';
import { SlotsService } from './SlotsService';

/** @internal */
export function createPlanningHandlers(options: {
  plans: PlansService;
  slots: SlotsService;
  resolutions: ResolutionsService;
}) {
  const { plans, slots, resolutions } = options;
  return {
    findSlots: ({ credentials, params, query }) =>
      slots.find(credentials, params.id, query),
    findDraftSlots: request => slots.findForDraft(request, request.body),
    findConflictMoves: ({ credentials, params }) =>
      resolutions.find(credentials, params.fingerprint),
    previewPlan: request => plans.preview(request, request.body),
    commitPlan: request => plans.commit(request, request.params.id),
  } satisfies Handlers;
}

import { Handlers } from '../../platform';
import { PlansService } from './PlansService';
import { SlotsService } from './SlotsService';

/** @internal */
export function createPlanningHandlers(options: {
  plans: PlansService;
  slots: SlotsService;
}) {
  const { plans, slots } = options;
  return {
    findSlots: ({ credentials, params, query }) =>
      slots.find(credentials, params.id, query),
    previewPlan: request => plans.preview(request, request.body),
    commitPlan: request => plans.commit(request, request.params.id),
  } satisfies Handlers;
}

import { Handlers } from '../../platform';
import { WaiversService } from './WaiversService';

/** @internal */
export function createWaiversHandlers(waivers: WaiversService) {
  return {
    requestWaiver: request =>
      waivers.request(request, request.params.id, request.body),
    grantWaiver: request =>
      waivers.answer(request, request.params, request.body, true),
    declineWaiver: request =>
      waivers.answer(request, request.params, request.body, false),
    revokeWaiver: request =>
      waivers.revoke(request, request.params.id, request.params.waiverId),
  } satisfies Handlers;
}

import {
  EVENTS_SOURCE_ID,
  EventsResult,
  intakeSendPermission,
} from '@slipway/backstage-plugin-releases-common';
import { principalOf } from '../../governance';
import { Caller, PermissionGuard, RawRequest } from '../../platform';
import { readCloudEvents } from '../cloudEvents/readCloudEvents';
import { EventReceiver } from './EventReceiver';

/**
 * Takes CloudEvents from whoever has a token and the permission.
 *
 * @internal
 */
export class EventsService {
  readonly #receiver: EventReceiver;
  readonly #guardPermission: PermissionGuard;

  constructor(options: {
    receiver: EventReceiver;
    guardPermission: PermissionGuard;
  }) {
    this.#receiver = options.receiver;
    this.#guardPermission = options.guardPermission;
  }

  /**
   * @throws an ApiError of status 400 for a single event that is invalid, and of
   * 415 for a body that is in no mode of CloudEvents
   */
  async send(credentials: Caller, request: RawRequest): Promise<EventsResult> {
    await this.#guardPermission(intakeSendPermission, credentials);
    const by = credentials.principal.type === 'user' ? 'person' : 'token';
    const items = await this.#receiver.receive(
      {
        sourceId: EVENTS_SOURCE_ID,
        trust: { by, who: principalOf(credentials), how: 'token' },
      },
      readCloudEvents(request),
    );
    return { items };
  }
}

import { CloudEvent } from '@slipway/backstage-plugin-releases-common';
import {
  EventReading,
  IntakeSourceType,
} from '@slipway/backstage-plugin-releases-node';
import { isCdEvent, readCdEventFacts } from '../cdEvents/readCdEventFacts';
import { readCloudEvents } from '../cloudEvents/readCloudEvents';

/** The id of {@link cloudEventsSourceType}. @internal */
export const CLOUD_EVENTS_TYPE = 'cloudevents';

/**
 * Tools that send CloudEvents, of which CDEvents are understood.
 *
 * @internal
 */
export const cloudEventsSourceType: IntakeSourceType = {
  id: CLOUD_EVENTS_TYPE,
  read: readCloudEvents,
  factsOf({ type, content }): EventReading {
    return isCdEvent(type)
      ? readCdEventFacts((content as unknown as CloudEvent).data)
      : {
          facts: [],
          why: `Events of the type ${type} are not understood. CDEvents are, whose types begin with dev.cdevents.`,
        };
  },
};

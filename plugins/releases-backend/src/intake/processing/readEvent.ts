import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  EVENTS_SOURCE_ID,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import {
  IntakeFact,
  IntakeSourceType,
} from '@slipway/backstage-plugin-releases-node';
import { asWritten } from '../../platform';
import { ClaimedEvent } from '../record/StoredEvent';
import { cloudEventsSourceType } from '../sources/cloudEventsSourceType';

/** What a stored event says. @internal */
export type EventSays =
  | { facts: readonly IntakeFact[] }
  | {
      /** It says nothing that is kept. */
      nothing: Message | undefined;
    }
  | {
      /** It cannot be read. */
      broken: Message;
    };

/**
 * Reads what a stored event says. A release that somebody matched it to stands
 * in place of what it names; the component stays.
 *
 * @param typeOf - the source type of a source, where it is configured still
 * @throws what a source type throws beside an InputError
 * @internal
 */
export function readEvent(
  event: ClaimedEvent,
  typeOf: (sourceId: string) => IntakeSourceType | undefined,
): EventSays {
  const { sourceId, eventId, type, occurredAt, content } = event;
  const sourceType =
    sourceId === EVENTS_SOURCE_ID ? cloudEventsSourceType : typeOf(sourceId);
  if (!sourceType) {
    return {
      broken: { code: 'intake.no_such_source', params: { source: sourceId } },
    };
  }
  try {
    const reading = sourceType.factsOf({
      id: eventId,
      type,
      occurredAt,
      content: content as JsonObject,
    });
    if ('why' in reading) {
      return { nothing: asWritten(reading.why)[0] };
    }
    return {
      facts: reading.facts.map(fact => withRelease(fact, event.matchedRelease)),
    };
  } catch (error) {
    if (isInputError(error)) {
      const [broken = { code: 'intake.unreadable' }] = asWritten(error.message);
      return { broken };
    }
    throw error;
  }
}

/** Modules may come with a copy of the errors of their own. */
function isInputError(error: unknown): error is Error {
  return isError(error) && error.name === 'InputError';
}

function withRelease<T extends IntakeFact>(
  fact: T,
  releaseId: string | undefined,
): T {
  return releaseId === undefined
    ? fact
    : {
        ...fact,
        about: {
          releaseId,
          entityRef: fact.about.entityRef,
          digest: fact.about.digest,
        },
      };
}

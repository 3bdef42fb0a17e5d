import { JsonValue } from '@backstage/types';
import {
  CloudEvent,
  cloudEventSchema,
  ErrorDetail,
  EVENT_BATCH_LIMIT,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import {
  IntakeEvent,
  IntakeRequest,
  ReadDelivery,
} from '@slipway/backstage-plugin-releases-node';
import { ApiError, parseJson } from '../../platform';
import { readBinaryEvent } from './readBinaryEvent';

const STRUCTURED = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';
const JSON_TYPE = 'application/json';

type ReadEvent = { event: IntakeEvent } | { details: ErrorDetail[] };

/**
 * Reads CloudEvents 1.0 in any of the three modes of the HTTP binding:
 * structured, in a batch, and binary. Plain JSON is read as structured, or as a
 * batch where it is a list.
 *
 * @throws an ApiError of status 400 for a single event that is none, and of 415
 * for a body that is in no such mode
 * @internal
 */
export function readCloudEvents(request: IntakeRequest): ReadDelivery {
  const { headers, body } = request;
  const type = mediaTypeOf(headers['content-type']);
  if (type === BATCH) {
    return readBatch(parseJson(body));
  }
  if (type === STRUCTURED) {
    return readSingle(parseJson(body));
  }
  if (Object.keys(headers).some(name => name.startsWith('ce-'))) {
    return readSingle(readBinaryEvent(request));
  }
  if (type === JSON_TYPE) {
    const value = parseJson(body);
    return Array.isArray(value) ? readBatch(value) : readSingle(value);
  }
  throw ApiError.unsupportedMediaType(
    `Send a CloudEvent as ${STRUCTURED}, several as ${BATCH}, or one in binary mode with its attributes in ce- headers.`,
  );
}

/** The type of a body, without its parameters. @internal */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0].trim().toLowerCase();
}

function readSingle(value: unknown): ReadDelivery {
  const read = readEvent(value);
  if ('details' in read) {
    throw ApiError.input(read.details);
  }
  return { events: [read.event] };
}

function readBatch(value: unknown): ReadDelivery {
  if (!Array.isArray(value)) {
    throw ApiError.input([
      {
        field: '',
        code: 'wrong_type',
        message: `A batch is a list of events. Send a list, or a single event as ${STRUCTURED}.`,
      },
    ]);
  }
  if (value.length > EVENT_BATCH_LIMIT) {
    throw ApiError.input([
      {
        field: '',
        code: 'too_many',
        message: `Send at most ${EVENT_BATCH_LIMIT} events a request; split the batch.`,
      },
    ]);
  }
  const read = value.map(readEvent);
  return {
    events: read.flatMap(one => ('event' in one ? one.event : [])),
    refused: read.flatMap((one, index) =>
      'details' in one ? { index, details: one.details } : [],
    ),
  };
}

function readEvent(value: unknown): ReadEvent {
  const read = readWith(cloudEventSchema, value);
  return 'details' in read ? read : { event: toIntakeEvent(read.value) };
}

/** Sources have no spaces, so the two together tell a repeat. */
function toIntakeEvent(event: CloudEvent): IntakeEvent {
  return {
    id: `${event.source} ${event.id}`,
    type: event.type,
    occurredAt: event.time,
    content: event as unknown as JsonValue,
  };
}

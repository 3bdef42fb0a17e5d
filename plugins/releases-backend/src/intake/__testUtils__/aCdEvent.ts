/** A CDEvent of a type, with what a test cares about. */
export function aCdEvent(
  kind: string,
  given: {
    subject?: string;
    content?: object;
    customData?: unknown;
    id?: string;
    timestamp?: string;
    version?: string;
  } = {},
) {
  return {
    context: {
      specversion: '0.5.0',
      id: given.id ?? 'e1',
      source: '/ci',
      type: `dev.cdevents.${kind}.${given.version ?? '0.3.0'}`,
      timestamp: given.timestamp ?? '2026-11-20T14:27:05.315384Z',
    },
    subject: {
      id: given.subject ?? 'run-7',
      content: given.content ?? {},
    },
    ...(given.customData === undefined ? {} : { customData: given.customData }),
  };
}

/** The same as a CloudEvent, as the binding of CDEvents has it. */
export function inCloudEvent(data: ReturnType<typeof aCdEvent>) {
  const { id, source, type, timestamp } = data.context;
  return {
    specversion: '1.0',
    id,
    source,
    type,
    time: timestamp,
    datacontenttype: 'application/json',
    data,
  };
}

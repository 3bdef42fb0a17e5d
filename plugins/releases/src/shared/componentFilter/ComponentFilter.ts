/** What narrows components by fields; an empty list narrows nothing. */
export const COMPONENT_FIELDS = [
  'component',
  'type',
  'lifecycle',
  'owner',
  'system',
  'tag',
] as const;

export type ComponentField = (typeof COMPONENT_FIELDS)[number];

/** Components, by fields that all have to fit. */
export type ComponentFilter = Record<ComponentField, readonly string[]>;

export const ANY_COMPONENT: ComponentFilter = {
  component: [],
  type: [],
  lifecycle: [],
  owner: [],
  system: [],
  tag: [],
};

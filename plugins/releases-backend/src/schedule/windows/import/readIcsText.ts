import ICAL from 'ical.js';

/** A text of an event, at most so long; empty where it has none. @internal */
export function textOf(
  event: ICAL.Component,
  name: string,
  length: number,
): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim().slice(0, length) : '';
}

/** The name of an event. @internal */
export function nameOf(event: ICAL.Component): string {
  return textOf(event, 'summary', 200) || 'Unnamed';
}

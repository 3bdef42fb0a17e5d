import {
  GateDue,
  gateDueSchema,
} from '@slipway/backstage-plugin-releases-common';
import { Duration } from 'luxon';
import { entityLabel } from '../../shared/catalog';

/** What the text of a value takes from the portal's language. */
export interface ParamVoice {
  locale: string | undefined;
  nameOf: (param: string) => string;
  yes: string;
  no: string;
  /** By when a gate, or an item of one, has to pass. */
  dueText: (due: GateDue) => string;
}

const DURATION = /^P(?=\d|T\d)/;

/** An ISO 8601 duration as people read it; other texts as they are. */
export function durationText(
  value: string,
  locale: string | undefined,
): string {
  const duration = DURATION.test(value) ? Duration.fromISO(value) : undefined;
  return duration?.isValid ? duration.reconfigure({ locale }).toHuman() : value;
}

function stringText(value: string, { locale }: ParamVoice): string {
  return DURATION.test(value)
    ? durationText(value, locale)
    : entityLabel(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const THRESHOLD = ['metric', 'op', 'value'];

const SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', '==': '=' };

/** `{ metric, op, value }` reads best as it is said. */
export function thresholdText(
  value: Readonly<Record<string, unknown>>,
): string | undefined {
  const names = Object.keys(value);
  return names.length === THRESHOLD.length &&
    THRESHOLD.every(name => names.includes(name))
    ? `${value.metric} ${SIGNS[String(value.op)] ?? value.op} ${value.value}`
    : undefined;
}

function dueText(
  value: Record<string, unknown>,
  voice: ParamVoice,
): string | undefined {
  const due = gateDueSchema.safeParse(value);
  return due.success ? voice.dueText(due.data) : undefined;
}

/** What has an id for programs is known by its title. */
function titledText(
  { id, title, ...rest }: Record<string, unknown>,
  voice: ParamVoice,
): string | undefined {
  if (typeof id !== 'string' || typeof title !== 'string') {
    return undefined;
  }
  const about = partsText(rest, voice);
  return about === '' ? title : `${title} (${about})`;
}

function partsText(value: Record<string, unknown>, voice: ParamVoice): string {
  return Object.entries(value)
    .map(([name, part]) => [voice.nameOf(name), paramText(part, voice)])
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ');
}

/** A parameter of a gate as people read it; '' where there is nothing to read. */
export function paramText(value: unknown, voice: ParamVoice): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value === 'boolean') {
    return value ? voice.yes : voice.no;
  }
  if (typeof value === 'string') {
    return stringText(value, voice);
  }
  if (Array.isArray(value)) {
    return value
      .map(item => paramText(item, voice))
      .filter(text => text !== '')
      .join(value.some(isRecord) ? '; ' : ', ');
  }
  if (isRecord(value)) {
    return (
      thresholdText(value) ??
      dueText(value, voice) ??
      titledText(value, voice) ??
      partsText(value, voice)
    );
  }
  return String(value);
}

import {
  englishText,
  formatInstant,
  Message,
  MessageParam,
  MessageVoice,
  Release,
  ReleaseState,
  renderMessage,
} from '@slipway/backstage-plugin-releases-common';
import { actorName, entityName, LISTED } from './phrases';
import { wallClock } from './wallClock';

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Something in words, and what it says for those who word it themselves. @internal */
export interface Said {
  sentence: string;
  message: Message;
}

function voiceIn(zone: string): MessageVoice {
  return {
    zone,
    text: englishText,
    list: items => lists.format(items),
    day: instant => wallClock(Date.parse(instant), zone).day,
    time: instant => wallClock(Date.parse(instant), zone).time,
    entity: entityName,
    actor: actorName,
  };
}

/**
 * A message in English.
 *
 * @param zone - IANA name of the zone that instants are told in
 * @internal
 */
export function say(message: Message, zone: string): string {
  const parts = renderMessage(message, voiceIn(zone));
  if (!parts) {
    throw new Error(`A template of the message ${message.code} is missing.`);
  }
  return parts.map(part => part.text).join('');
}

/** A message with its English sentence. @internal */
export function said(message: Message, zone: string): Said {
  return { sentence: say(message, zone), message };
}

/** @internal */
export function releaseParam({
  id,
  name,
}: Pick<Release, 'id' | 'name'>): MessageParam {
  return { release: id, name };
}

/** A state in the middle of a sentence. @internal */
export function stateParam(state: ReleaseState): Message {
  return { code: `state.${state}` };
}

/** An instant by itself, see `Message`. @internal */
export function at(instant: number): MessageParam {
  return { at: formatInstant(new Date(instant)) };
}

/** An instant as part of a clause, see `Message`. @internal */
export function on(instant: number): MessageParam {
  return { on: formatInstant(new Date(instant)) };
}

/** From when to when. @internal */
export function spanParam(span: { start: number; end: number }): Message {
  return {
    code: 'time.span',
    params: { start: at(span.start), end: at(span.end) },
  };
}

/** The first few, and how many more there are. @internal */
export function listParam(items: readonly MessageParam[]): MessageParam {
  const more = items.length - LISTED;
  return {
    list:
      more > 0
        ? [
            ...items.slice(0, LISTED),
            { code: 'phrase.more', params: { count: more } },
          ]
        : [...items],
  };
}

/** What people wrote, with a full stop at its end. @internal */
export function asWritten(text: string): Message[] {
  const trimmed = text.trim();
  if (trimmed === '') {
    return [];
  }
  return [
    {
      code: /[.!?…]$/.test(trimmed) ? 'phrase.text' : 'phrase.sentence',
      params: { text: trimmed },
    },
  ];
}

/** Several messages as one. @internal */
export function together(sentences: readonly Message[]): Message {
  return sentences.length === 1
    ? sentences[0]
    : {
        code: 'phrase.together',
        params: { sentences: { sentences: [...sentences] } },
      };
}

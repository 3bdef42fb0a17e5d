import { Message, MessageParam } from './message';

/** How somebody words messages. @public */
export interface MessageVoice {
  /**
   * The template of a code with values put in.
   *
   * @returns undefined where there is no such template
   */
  text(
    code: string,
    values: Readonly<Record<string, string | number>>,
  ): string | undefined;
  /** `a, b and c` */
  list(items: readonly string[]): string;
  /** The day of an instant, `Thu 3 Dec 2026` */
  day(instant: string): string;
  /** The time of an instant, `14:00` */
  time(instant: string): string;
  /** The zone that they are told in, `Europe/Paris` */
  zone: string;
  entity(entityRef: string): string;
  actor(ref: string): string;
}

/** A part of what is said, and what to link it to. @public */
export interface MessagePart {
  text: string;
  /** The id of a release */
  release?: string;
  /** The reference of an entity */
  entity?: string;
  /** The reference of a person, a group or a service */
  actor?: string;
}

type Leaf = MessagePart | { instant: string; isClause: boolean };

const OPEN = '\u{E000}';
const CLOSE = '\u{E001}';
const LEAF = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u');

class MissingTemplate extends Error {}

/** Puts marks in place of what is worded or linked once the order is known. */
class Writer {
  readonly leaves: Leaf[] = [];
  readonly #voice: MessageVoice;

  constructor(voice: MessageVoice) {
    this.#voice = voice;
  }

  text(code: string, values: Readonly<Record<string, string | number>>) {
    const text = this.#voice.text(code, values);
    if (text === undefined) {
      throw new MissingTemplate(code);
    }
    return text;
  }

  /** A message that begins with a capital, but for names. */
  sentence(message: Message): string {
    const text = this.#message(message);
    return text.charAt(0).toLocaleUpperCase() + text.slice(1);
  }

  #message({ code, params = {} }: Message): string {
    return this.text(
      code,
      Object.fromEntries(
        Object.entries(params).map(([name, param]) => [
          name,
          typeof param === 'number' || name === 'context'
            ? (param as string | number)
            : this.#param(param),
        ]),
      ),
    );
  }

  #param(param: MessageParam): string {
    if (typeof param !== 'object') {
      return this.#leaf({ text: String(param) });
    }
    if ('at' in param) {
      return this.#leaf({ instant: param.at, isClause: false });
    }
    if ('on' in param) {
      return this.#leaf({ instant: param.on, isClause: true });
    }
    if ('release' in param) {
      return this.#leaf({ text: param.name, release: param.release });
    }
    if ('entity' in param) {
      const text = this.#voice.entity(param.entity);
      return this.#leaf({ text, entity: param.entity });
    }
    if ('actor' in param) {
      const text = this.#voice.actor(param.actor);
      return this.#leaf({ text, actor: param.actor });
    }
    if ('list' in param) {
      return this.#voice.list(param.list.map(item => this.#param(item)));
    }
    return 'sentences' in param
      ? param.sentences.map(item => this.sentence(item)).join(' ')
      : this.#message(param);
  }

  #leaf(leaf: Leaf): string {
    return `${OPEN}${this.leaves.push(leaf) - 1}${CLOSE}`;
  }
}

/**
 * Words a message: a day that was just named is not named again, and the zone
 * follows the last instant.
 *
 * @returns its parts in order; undefined where the voice lacks a template
 * @public
 */
export function renderMessage(
  message: Message,
  voice: MessageVoice,
): MessagePart[] | undefined {
  const writer = new Writer(voice);
  try {
    const pieces = writer.sentence(message).split(LEAF);
    const instants = pieces.flatMap((piece, place) =>
      place % 2 === 1 && 'instant' in writer.leaves[Number(piece)] ? place : [],
    );
    let day: string | undefined;
    return pieces.flatMap((piece, place): MessagePart | MessagePart[] => {
      if (place % 2 === 0) {
        return piece === '' ? [] : { text: piece };
      }
      const leaf = writer.leaves[Number(piece)];
      if (!('instant' in leaf)) {
        return leaf;
      }
      const values = {
        day: voice.day(leaf.instant),
        time: voice.time(leaf.instant),
      };
      const form = leaf.isClause ? 'clause' : 'moment';
      const text = writer.text(
        `time.${form}${values.day === day ? 'SameDay' : ''}`,
        values,
      );
      day = values.day;
      return {
        text:
          place === instants[instants.length - 1]
            ? writer.text('time.withZone', { time: text, zone: voice.zone })
            : text,
      };
    });
  } catch (error) {
    if (error instanceof MissingTemplate) {
      return undefined;
    }
    throw error;
  }
}

import { z } from 'zod';
import { instantSchema } from '../primitives';

/**
 * What a message says something about: a text or a number as it is, an instant
 * by itself (`at`) or as part of a clause (`on`), something to link to, several
 * of these, another message, or some that follow each other.
 *
 * @public
 */
export type MessageParam =
  | string
  | number
  | { at: string }
  | { on: string }
  | { release: string; name: string }
  | { entity: string }
  | { actor: string }
  | { list: MessageParam[] }
  | { sentences: Message[] }
  | Message;

/**
 * Something that is said, apart from how it is worded: its template stands in
 * {@link messageTemplates} under the code. `count` and `context` choose among
 * the templates of one code, as i18next does.
 *
 * @public
 */
export interface Message {
  code: string;
  params?: Record<string, MessageParam>;
}

function withParams(param: z.ZodType<MessageParam>): z.ZodType<Message> {
  return z.strictObject({
    code: z.string(),
    params: z.record(z.string(), param).optional(),
  });
}

/** @public */
export const messageParamSchema: z.ZodType<MessageParam> = z
  .lazy(() => {
    const message = withParams(messageParamSchema);
    return z.union([
      z.string(),
      z.number(),
      z.strictObject({ at: instantSchema }),
      z.strictObject({ on: instantSchema }),
      z.strictObject({ release: z.string(), name: z.string() }),
      z.strictObject({ entity: z.string() }),
      z.strictObject({ actor: z.string() }),
      z.strictObject({ list: z.array(messageParamSchema) }),
      z.strictObject({ sentences: z.array(message) }),
      message,
    ]);
  })
  .meta({
    id: 'MessageParam',
    description:
      'A text, a number, an instant, a release, an entity, a person, several of these, or another message',
  });

/** @public */
export const messageSchema: z.ZodType<Message> = withParams(
  messageParamSchema,
).meta({
  id: 'Message',
  description:
    "The sentence in structured form, for clients that render it themselves: with instants in the reader's time zone, and links",
});
